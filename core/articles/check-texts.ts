import { foldKey } from '../text/fold';
import { tokenize } from '../text/phrase-matcher';
import type { Article } from './article';
import type { Finding } from './finding';

/**
 * Lengths in characters beyond what the schema refuses: shorter says nothing, longer does not fit where it is shown (a
 * step's title stands alone in a short reply; the first paragraph of the meaning opens every reply).
 */
export const LENGTHS = {
  title: { least: 10, most: 100 },
  stepTitle: { least: 8, most: 90 },
  body: { least: 40, most: 900 },
  check: { least: 15, most: 300 },
  caution: { least: 20, most: 500 },
  opening: { least: 60, most: 900 },
} as const;

/** Signals of one word are too broad, except for codes and messages, which are told apart by their kind. */
const LEAST_PHRASE_WORDS = 2;

/** Checks the length of texts, and that phrases are written as they are matched. */
export function checkTexts({ title, meaning, steps, signals }: Article): Finding[] {
  const [opening = ''] = meaning.split(/\n\s*\n/);
  return [
    ...outOfLength(['title'], title, 'title'),
    ...outOfLength(['meaning'], opening, 'opening'),
    ...steps.flatMap((step, index) => [
      ...outOfLength(['steps', index, 'title'], step.title, 'stepTitle'),
      ...outOfLength(['steps', index, 'body'], step.body, 'body'),
      ...outOfLength(['steps', index, 'check'], step.check, 'check'),
      ...(step.caution === undefined
        ? []
        : outOfLength(['steps', index, 'caution'], step.caution, 'caution')),
    ]),
    ...signals.flatMap(({ text, kind }, index): Finding[] =>
      kind === 'phrase' ? checkPhrase(text, ['signals', index, 'text']) : [],
    ),
  ];
}

function checkPhrase(text: string, path: readonly (string | number)[]): Finding[] {
  if (text !== foldKey(text))
    return [{ kind: 'signal', path, message: `write it as it is matched: "${foldKey(text)}"` }];
  if (text.endsWith('.')) return [{ kind: 'signal', path, message: 'must not end in a full stop' }];
  return tokenize(text).length < LEAST_PHRASE_WORDS
    ? [
        {
          kind: 'signal',
          path,
          message: `"${text}" is one word, which turns up in tickets about other things`,
        },
      ]
    : [];
}

function outOfLength(
  path: readonly (string | number)[],
  text: string,
  field: keyof typeof LENGTHS,
): Finding[] {
  const { least, most } = LENGTHS[field];
  if (text.length < least)
    return [{ kind: 'length', path, message: `${text.length} characters say too little; at least ${least}` }];
  return text.length > most
    ? [{ kind: 'length', path, message: `${text.length} characters are too many here; at most ${most}` }]
    : [];
}
