import type { Article } from '../articles/article';
import type { ImportedItem } from './import-types';

/** What an import would do, line by line: shown before anything is written. */
export interface PlannedLine {
  readonly file: string | null;
  readonly line: number;
  readonly id: string;
  readonly title: string;
  readonly action: 'add' | 'change' | 'skip';
  /**
   * - `new`: nothing has this id
   * - `replaces-shipped`: takes the place of a shipped or a team's article
   * - `changed`: differs in `details`
   * - `same`: nothing differs
   * - `twice`: an earlier line has the same id and language
   * - `unreadable`: `details` says why
   */
  readonly reason: 'new' | 'replaces-shipped' | 'changed' | 'same' | 'twice' | 'unreadable';
  readonly details: readonly string[];
  readonly warnings: readonly string[];
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  /** What is written once the agent agrees. */
  readonly put: readonly Article[];
}

/** What there is already. */
export interface Existing {
  /** The agent's own article of an id and language. */
  own(id: string, language: string): Article | null;
  /** True for ids of the shipped and the team's articles. */
  isElsewhere(id: string): boolean;
}

export function planImport(items: readonly ImportedItem[], existing: Existing): ImportPlan {
  const put: Article[] = [];
  const taken = new Set<string>();
  const lines = items.map((item): PlannedLine => {
    const { file, line } = item;
    if (item.kind === 'problem') {
      const details = [item.message];
      return {
        file,
        line,
        id: '',
        title: item.title,
        action: 'skip',
        reason: 'unreadable',
        details,
        warnings: [],
      };
    }
    const { article, warnings } = item;
    const base = { file, line, id: article.id, title: article.title, warnings, details: [] };
    const key = `${article.id} ${article.language}`;
    if (taken.has(key)) return { ...base, action: 'skip', reason: 'twice' };
    taken.add(key);
    const own = existing.own(article.id, article.language);
    const changed = own ? changedFields(own, article) : [];
    if (own && changed.length === 0) return { ...base, action: 'skip', reason: 'same' };
    put.push(article);
    if (own) return { ...base, action: 'change', reason: 'changed', details: changed };
    return { ...base, action: 'add', reason: existing.isElsewhere(article.id) ? 'replaces-shipped' : 'new' };
  });
  return { lines, put };
}

/** The fields in which two articles differ. An import sets the day of review by itself, which is no difference. */
function changedFields(before: Article, after: Article): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Article)[]);
  return [...fields].filter(
    (field) => field !== 'reviewed' && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
