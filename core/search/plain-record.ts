import type { HEAD_FIELDS, SearchRecord } from './search-record';

/** The fields that are ranked, as Fuse.js would make them for each comparison of each typed word. */
export type PlainRecord = Pick<SearchRecord, 'id' | (typeof HEAD_FIELDS)[number]>;

const BEYOND_ASCII = /[\u0080-\uffff]/;
const MARKS = /\p{M}/gu;

/** What Fuse.js makes of letters that do not come apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Lower case without marks, as Fuse.js compares texts that may differ in both (`isCaseSensitive: false`,
 * `ignoreDiacritics: true`). It does so anew for each typed word and each text, which took longer than comparing them.
 */
export function toPlain(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** Makes records plain, each text once. */
export function createPlainRecords(): (record: SearchRecord) => PlainRecord {
  const known = new Map<string, string>();
  const plain = (text: string): string => {
    const made = known.get(text) ?? toPlain(text);
    known.set(text, made);
    return made;
  };
  return (record) => ({
    id: record.id,
    title: plain(record.title),
    product: plain(record.product),
    signals: record.signals.map(plain),
    aliases: record.aliases.map(plain),
    otherLanguages: record.otherLanguages.map(plain),
    tags: record.tags.map(plain),
  });
}
