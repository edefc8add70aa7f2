import { type SearchRecord, toIndexTerms, words } from './search-record';

/** Of each list of an article Fuse.js reads this many texts, those that hold the most of what was typed. */
const MAX_READ = 8;

/**
 * Leaves of a record's lists what holds most of the terms: Fuse.js reads every letter it is given, and most of an
 * article's phrases are in languages that nobody typed.
 */
export function createNarrower(): (record: SearchRecord, terms: readonly string[]) => SearchRecord {
  const known = new Map<string, ReadonlySet<string>>();
  const termsOf = (text: string): ReadonlySet<string> => {
    const terms = known.get(text) ?? new Set(words(text).flatMap((word) => toIndexTerms(word) ?? []));
    known.set(text, terms);
    return terms;
  };
  return (record, terms) => {
    const keep = (texts: readonly string[]): string[] =>
      texts
        .map((text) => ({ text, held: terms.filter((term) => termsOf(text).has(term)).length }))
        .filter(({ held }) => held > 0)
        .sort((a, b) => b.held - a.held)
        .slice(0, MAX_READ)
        .map(({ text }) => text);
    return {
      ...record,
      signals: keep(record.signals),
      aliases: keep(record.aliases),
      otherLanguages: keep(record.otherLanguages),
      tags: keep(record.tags),
    };
  };
}
