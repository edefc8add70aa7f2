import MiniSearch, { type SearchResult } from 'minisearch';
import {
  BODY_FIELDS,
  HEAD_FIELDS,
  type SearchRecord,
  stem,
  toIndexTerms,
  toTerm,
  WEIGHTS,
  words,
} from './search-record';

/** An article that may be meant, with a score that compares within one answer. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** What the article says in its head for what was typed, as terms of the index. */
  readonly terms: readonly string[];
}

/**
 * Fuse.js ranks well but reads every record for every query; an inverted index chooses what it ranks, so that a key
 * press costs the same at 10 and at 10,000 articles.
 */
const CANDIDATES = 24;

/**
 * Chooses the likeliest articles, best first. The bodies are most of the text, so they have an index of their own. It is
 * made and asked only where the heads give too few, or none that holds all that was typed.
 */
export function createCandidateChooser(
  records: readonly SearchRecord[],
): (searched: string) => readonly Candidate[] {
  const heads = createIndex(records, HEAD_FIELDS);
  let bodies: MiniSearch<SearchRecord> | null = null;

  return (searched) => {
    if (searched === '') return [];
    const found = heads.search(searched);
    const terms = new Set(searched.split(' ').map(stem)).size;
    const isWhole = found.some(({ queryTerms }) => new Set(queryTerms).size === terms);
    if (isWhole && found.length >= CANDIDATES) return found.slice(0, CANDIDATES).map(toCandidate);

    bodies ??= createIndex(records, BODY_FIELDS);
    const candidates = new Map(found.map((result) => [String(result.id), toCandidate(result)]));
    for (const { id, score } of bodies.search(searched)) {
      const { score: ofHead = 0, terms = [] } = candidates.get(String(id)) ?? {};
      candidates.set(String(id), { id: String(id), score: ofHead + score, terms });
    }
    return [...candidates.values()]
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, CANDIDATES);
  };
}

function toCandidate({ id, score, terms }: SearchResult): Candidate {
  return { id: String(id), score, terms };
}

export function createIndex(
  records: readonly SearchRecord[],
  fields: readonly (keyof typeof WEIGHTS)[],
): MiniSearch<SearchRecord> {
  const index = new MiniSearch<SearchRecord>({
    fields: [...fields],
    idField: 'id',
    tokenize: words,
    processTerm: toIndexTerms,
    searchOptions: {
      processTerm: toTerm,
      boost: WEIGHTS,
      prefix: (term) => term.length > 1,
      // A code with another digit is another code.
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : 0),
    },
  });
  index.addAll(records);
  return index;
}
