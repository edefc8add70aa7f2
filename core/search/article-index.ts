import Fuse, { type FuseResult } from 'fuse.js';
import type { ArticleGroup } from '../articles/article-group';
import type { Product } from '../articles/products';
import { createProductFinder } from '../facts/product-finder';
import { fold, foldKey } from '../text/fold';
import { tokenize } from '../text/phrase-matcher';
import type { Span } from '../text/span';
import { createCandidateChooser } from './candidate-chooser';
import { createNarrower } from './narrow-record';
import { HEAD_FIELDS, type SearchRecord, searchWords, stem, toRecord, WEIGHTS, words } from './search-record';
import type { FieldMatch, Suggestion } from './suggestion';

export interface ArticleIndex {
  /** Typed search: typos, prefixes and any word order. Best first; at most {@link MAX_RESULTS}. */
  search(query: string): Suggestion[];
}

export const MAX_RESULTS = 20;

/** The most that an article gets whose title, alias or message is not word for word what was typed; that one gets 1. */
const BEST_INEXACT = 0.99;

/** A pasted ticket is cut here: more words do not find more, and Fuse.js cuts patterns at 32 characters itself. */
const MAX_QUERY_CHARS = 240;

/** A query word must match this well to count (Fuse.js: 0 exact, 1 anything): one typo in a short word, two in a long one. */
const FUZZINESS = 0.3;

/** How far an article moves to the best, or is held back, by the product that the query names or usually means. */
const NAMED_LIFT = 0.2;
const OTHER_SHARE = 0.7;
const USUAL_LIFT = 0.1;
const OTHER_THAN_USUAL_SHARE = 0.85;

/** How far an article moves to the best that names an error code which was typed whole, whatever else was. */
const CODE_LIFT = 0.6;
const WHOLE_CODE = /^(?:0x)?(?=[a-f]*\d)[\da-f]{8}$/;

export function createArticleIndex(
  groups: readonly ArticleGroup[],
  products: readonly Product[],
): ArticleIndex {
  const productNames = new Map(products.map(({ id, name }) => [id, name]));
  const records = groups.map((group) => toRecord(group, productNames));
  const byId = new Map(records.map((record) => [record.id, record]));
  const choose = createCandidateChooser(records);
  const findProducts = createQueryProducts(products);
  const narrow = createNarrower();
  const isNamed = createNameCheck();

  return {
    search(query) {
      const typed = query.slice(0, MAX_QUERY_CHARS);
      const meant = findProducts(typed);
      const codes = words(typed).filter((word) => WHOLE_CODE.test(word));
      // "シノロジー", "wpp", "アイフォン": what is called otherwise in the articles.
      const meantIds = meant.usual === null ? meant.named : [meant.usual];
      const names = meantIds.flatMap((id) => words(productNames.get(id) ?? ''));
      const searched = [...new Set([...searchWords(typed), ...names])].join(' ');
      const chosen = choose(searched);
      const best = chosen[0]?.score ?? 0;
      if (best <= 0) return [];
      const candidates = chosen.flatMap(({ id, terms }) => {
        const record = byId.get(id);
        return record ? [narrow(record, terms)] : [];
      });
      const narrowed = new Map(candidates.map((record) => [record.id, record]));
      const ranked = new Map(rank(candidates, searched).map((result) => [result.item.id, result]));

      return chosen
        .flatMap(({ id, score }): Suggestion[] => {
          const record = byId.get(id);
          if (!record) return [];
          const fuse = ranked.get(record.id);
          // Each alone has its blind spot (word weights here, letter order there); half and half measured best.
          const blended = 0.5 * (score / best) + 0.5 * (fuse ? 1 - (fuse.score ?? 1) : 0);
          const fit = isNamed(record, typed)
            ? 1
            : Math.min(liftByCode(moveByProduct(blended, record, meant), record, codes), BEST_INEXACT);
          return [
            {
              article: record.id,
              score: Math.round(fit * 1000) / 1000,
              causes: [],
              reasons: [{ kind: 'match', words: typed.trim() }],
              matches: findMatches(narrowed.get(id) ?? record, searched),
            },
          ];
        })
        .sort((a, b) => b.score - a.score || (a.article < b.article ? -1 : 1))
        .slice(0, MAX_RESULTS);
    },
  };
}

interface QueryProducts {
  readonly named: readonly string[];
  /** What backs up the device or system typed, where no product is named. */
  readonly usual: string | null;
}

function createQueryProducts(products: readonly Product[]): (typed: string) => QueryProducts {
  const finder = createProductFinder(products);
  const kin = new Map(products.map(({ id, kin: ids }) => [id, ids ?? []]));
  return (typed) => {
    const folded = foldKey(typed);
    const named = finder.findMentions([folded]).map(({ product }) => product);
    if (named.length > 0) {
      // "photos icloud" names iCloud and means what stands on it.
      const possible = new Set(finder.findPossible([folded]));
      const meant = named.flatMap((id) => kin.get(id) ?? []).filter((id) => possible.has(id));
      return { named: [...new Set([...named, ...meant])], usual: null };
    }
    const usual = beginnings(folded).flatMap((word) => finder.usualFor(word) ?? []);
    return { named: [], usual: usual[0] ?? null };
  };
}

/** Where a device's name may begin: at every word, and at every sign of a script without spaces. */
function beginnings(folded: string): string[] {
  return tokenize(folded).map(({ start }) => folded.slice(start));
}

function moveByProduct(fit: number, { productId }: SearchRecord, { named, usual }: QueryProducts): number {
  if (named.length > 0) {
    return named.includes(productId) ? fit * (1 - NAMED_LIFT) + NAMED_LIFT : fit * OTHER_SHARE;
  }
  if (usual === null) return fit;
  return usual === productId ? fit * (1 - USUAL_LIFT) + USUAL_LIFT : fit * OTHER_THAN_USUAL_SHARE;
}

function liftByCode(
  fit: number,
  { title, signals, aliases }: SearchRecord,
  codes: readonly string[],
): number {
  if (codes.length === 0) return fit;
  const texts = foldKey([title, ...signals, ...aliases].join(' '));
  return codes.some((code) => texts.includes(code)) ? fit * (1 - CODE_LIFT) + CODE_LIFT : fit;
}

/** Tells whether the typed words are a whole title, alias or message. */
function createNameCheck(): (record: SearchRecord, typed: string) => boolean {
  const nameOf = (text: string): string => words(text).join(' ');
  const known = new Map<string, ReadonlySet<string>>();
  return ({ id, title, aliases, signals }, typed) => {
    const names = known.get(id) ?? new Set([title, ...aliases, ...signals].map(nameOf));
    known.set(id, names);
    return names.has(nameOf(typed));
  };
}

function rank(candidates: readonly SearchRecord[], query: string): FuseResult<SearchRecord>[] {
  const fuse = new Fuse(candidates, {
    // The bodies would take it five times as long and part no two articles.
    keys: HEAD_FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
    useTokenSearch: true,
    threshold: FUZZINESS,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
    includeScore: true,
  });
  return fuse.search(query);
}

/** Where the typed words stand in the title and the first matching line of the other fields an agent sees. */
function findMatches(record: SearchRecord, query: string): FieldMatch[] {
  const typed = words(query);
  const visible: readonly (readonly [FieldMatch['field'], readonly string[]])[] = [
    ['title', [record.title]],
    ['signals', record.signals],
    ['aliases', record.aliases],
    ['tags', record.tags],
  ];
  return visible.flatMap(([field, values]) => {
    const marked = values
      .map((value) => ({ field, value, spans: spansOf(value, typed) }))
      .filter(({ spans }) => spans.length > 0)
      .sort((a, b) => b.spans.length - a.spans.length)[0];
    return marked ? [marked] : [];
  });
}

/** A word of the field is marked as far as it begins like a typed word; wholly where they differ by a typo. */
function spansOf(value: string, typed: readonly string[]): Span[] {
  const folded = fold(value);
  return tokenize(folded.text).flatMap(({ text, start, end }) => {
    for (const word of typed) {
      if (text.startsWith(word)) return [folded.toOriginal({ start, end: start + word.length })];
      if (word.length > 3 && stem(text) === stem(word)) return [folded.toOriginal({ start, end })];
      if (isTypoOf(word, text)) return [folded.toOriginal({ start, end })];
    }
    return [];
  });
}

/** One wrong, missing, doubled or swapped letter, in words long enough for it to be a typo. */
function isTypoOf(word: string, text: string): boolean {
  if (word.length < 4 || Math.abs(word.length - text.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(word.length, text.length) - from && word.at(-1 - tail) === text.at(-1 - tail))
    tail += 1;
  const rest = Math.max(word.length, text.length) - from - tail;
  if (rest <= 1) return true;
  return (
    rest === 2 &&
    word.length === text.length &&
    word[from] === text[from + 1] &&
    word[from + 1] === text[from]
  );
}
