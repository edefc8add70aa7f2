import Fuse, { type FuseResult } from 'fuse.js';
import type { ArticleGroup } from '../articles/article-group';
import type { Product } from '../articles/products';
import { createProductFinder } from '../facts/product-finder';
import { foldKey } from '../text/fold';
import { tokenize } from '../text/phrase-matcher';
import { createCandidateChooser } from './candidate-chooser';
import { createMatchFinder } from './find-matches';
import { createNarrower } from './narrow-record';
import { createPlainRecords, type PlainRecord, toPlain } from './plain-record';
import { HEAD_FIELDS, type SearchRecord, searchWords, toRecord, WEIGHTS, words } from './search-record';
import type { Suggestion } from './suggestion';

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
  const toPlainRecord = createPlainRecords();
  const isNamed = createNameCheck();
  const findMatches = createMatchFinder();

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
      const results = rank(candidates.map(toPlainRecord), toPlain(searched));
      const ranked = new Map(results.map((result) => [result.item.id, result]));
      const name = nameOf(typed);

      return chosen
        .flatMap(({ id, score }) => {
          const record = byId.get(id);
          if (!record) return [];
          const fuse = ranked.get(record.id);
          // Each alone has its blind spot (word weights here, letter order there); half and half measured best.
          const blended = 0.5 * (score / best) + 0.5 * (fuse ? 1 - (fuse.score ?? 1) : 0);
          const fit = isNamed(record, name)
            ? 1
            : Math.min(liftByCode(moveByProduct(blended, record, meant), record, codes), BEST_INEXACT);
          return [{ id, record: narrowed.get(id) ?? record, score: Math.round(fit * 1000) / 1000 }];
        })
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, MAX_RESULTS)
        .map(
          ({ id, record, score }): Suggestion => ({
            article: id,
            score,
            causes: [],
            reasons: [{ kind: 'match', words: typed.trim() }],
            matches: findMatches(record, searched),
          }),
        );
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

/** A title, or what was typed, in words that are compared. */
function nameOf(text: string): string {
  return words(text).join(' ');
}

/** Tells whether the typed words are a whole title, alias or message. */
function createNameCheck(): (record: SearchRecord, typedName: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ id, title, aliases, signals }, typedName) => {
    const names = known.get(id) ?? new Set([title, ...aliases, ...signals].map(nameOf));
    known.set(id, names);
    return names.has(typedName);
  };
}

function rank(candidates: readonly PlainRecord[], query: string): FuseResult<PlainRecord>[] {
  const fuse = new Fuse(candidates, {
    // The bodies would take it five times as long and part no two articles.
    keys: HEAD_FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
    useTokenSearch: true,
    threshold: FUZZINESS,
    ignoreFieldNorm: true,
    // They are plain already.
    isCaseSensitive: true,
    includeScore: true,
  });
  return fuse.search(query);
}
