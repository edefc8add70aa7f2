import * as v from 'valibot';
import { LANGUAGES } from '../articles/article';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

/** The frame of a reply in one language, `content/replies/<lang>.yaml`. */
export const ReplyPhrasesSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  /** With `{name}`. */
  greetingNamed: v.pipe(text, v.includes('{name}')),
  greeting: text,
  opening: text,
  /** With `{steps}`: what the customer has tried. */
  openingAfterTried: v.pipe(text, v.includes('{steps}')),
  /** When every step was tried and only the closing is left. */
  openingWithoutSteps: v.pipe(text, v.includes('{steps}')),
  /** Between the last two of a list. */
  and: text,
  caution: text,
  check: text,
  closing: text,
  signOff: text,
});

export type ReplyPhrases = v.InferOutput<typeof ReplyPhrasesSchema>;
