import * as v from 'valibot';

const line = v.pipe(v.string(), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(2_000));

/** Names by which a template calls a team's values, `{{ team.phone }}`. */
export const TEAM_VALUE_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** How the agent's replies look; set once in the options. Empty texts keep what the language's frame says. */
export const ReplyStyleSchema = v.object({
  formality: v.fallback(v.picklist(['formal', 'informal']), 'formal'),
  /** `words`: "Step 1:" instead of a numbered list. */
  numbering: v.fallback(v.picklist(['numbers', 'words']), 'numbers'),
  length: v.fallback(v.picklist(['full', 'short']), 'full'),
  agentName: v.fallback(line, ''),
  /** May hold placeholders, as every text of the style. */
  greeting: v.fallback(line, ''),
  signOff: v.fallback(text, ''),
  /** Before a step's caution, in words: "Please note:". */
  cautionLabel: v.fallback(line, ''),
  teamValues: v.fallback(
    v.pipe(
      v.array(v.object({ name: v.pipe(v.string(), v.regex(TEAM_VALUE_NAME)), value: text })),
      v.maxLength(50),
    ),
    [],
  ),
});

export type ReplyStyle = v.InferOutput<typeof ReplyStyleSchema>;

export const DEFAULT_REPLY_STYLE: ReplyStyle = {
  formality: 'formal',
  numbering: 'numbers',
  length: 'full',
  agentName: '',
  greeting: '',
  signOff: '',
  cautionLabel: '',
  teamValues: [],
};
