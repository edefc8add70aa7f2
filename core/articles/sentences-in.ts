import { splitSentences } from '../text/sentences';

/** The sentences of a text that a customer reads, spaces evened out. */
export function sentencesIn(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
}
