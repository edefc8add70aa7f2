import { matchesOf } from '../detection/marked-text';
import type { Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';
import { createPossibility } from '../wording/possibility';

/** Words of a wording's class in a sentence. */
export interface ClassMatch {
  readonly name: string;
  readonly span: Span;
}

/** What a wording masks: looks like a failing backup and is none. No class can have this name. */
const MASKED_NAME = '-';

/** Which of the wordings' classes of words a folded sentence holds, each with the words seen first. */
export function findClasses(sentence: string, wordings: readonly CompiledWording[]): ClassMatch[] {
  return wordings.flatMap((wording) => {
    const isPossible = createPossibility(sentence);
    const named = [
      ...wording.classes(),
      ...wording.masks().map((pattern) => ({ name: MASKED_NAME, pattern })),
    ];
    return named.flatMap(({ name, pattern }) => {
      if (!isPossible(pattern)) return [];
      const [span] = matchesOf(pattern.regExp, sentence);
      return span ? [{ name, span }] : [];
    });
  });
}
