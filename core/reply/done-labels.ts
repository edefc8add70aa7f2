import type { Wording } from '../wording/wording';
import { type ReplyPhrases, say } from './reply-phrases';
import type { Formality } from './reply-plan';

/**
 * How "you have already …" goes on in a frame's language, by action id: the frame's own words, else the label in the
 * wording of that language.
 */
export function createDoneLabels(
  { language, done }: ReplyPhrases,
  wordings: readonly Pick<Wording, 'language' | 'actions'>[],
  formality: Formality,
): ReadonlyMap<string, string> {
  const wording = wordings.find((each) => each.language === language);
  return new Map([
    ...(wording?.actions ?? []).map(({ id, label }): [string, string] => [id, label]),
    ...Object.entries(done).map(([id, label]): [string, string] => [id, say(label, formality)]),
  ]);
}
