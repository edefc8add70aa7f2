import type { CompiledNearby } from '../wording/compile-wording';
import type { Lookup } from '../wording/possibility';
import { occursIn } from './marked-text';

/** What is said of the backup stands in the sentence that names it, or in one of the two after it. */
const NEARBY_SENTENCES = [0, 1, 2];

/**
 * The indices of the sentences in which something may be said of a backup that others name. "It always gives up at two.
 * That is the backup of our shop PC" is about the sentence before.
 */
export function findBeside(
  { isBeforeToo, naming }: CompiledNearby,
  mentions: readonly number[],
  sentence: (index: number) => string,
): number[] {
  const beside = mentions.flatMap((index) => {
    const isBefore = isBeforeToo || naming.some((pattern) => occursIn(pattern, sentence(index)));
    return [...(isBefore ? [-1] : []), ...NEARBY_SENTENCES].map((offset) => index + offset);
  });
  return [...new Set(beside)];
}

/** Whether a message is of another matter that only names a backup, such as a restore: "I can't import my backup file". */
export function isOfAnother(nearby: CompiledNearby | null, isInMessage: Lookup): boolean {
  return nearby?.unless.some(({ message }) => message.some(isInMessage)) === true;
}
