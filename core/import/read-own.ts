import { parseOwnArticle } from '../articles/own-article';
import { htmlToText } from './html-to-text';
import { type ImportedItem, type ImportPlace, type ImportReader, UnreadableFile } from './import-types';

/** Our own format: one article, a list of them, or an object whose `articles` are the list, as an export writes it. */
export function* readOwn(
  data: unknown,
  file: string | null,
  lineOf: (path: readonly (string | number)[]) => number,
): ImportReader {
  const list = articlesIn(data);
  if (list === null)
    throw new UnreadableFile('holds no article: an article has at least an id, a title and steps');
  for (const [index, item] of list.items.entries()) {
    const at: readonly (string | number)[] = [...list.path, ...(list.isOne ? [] : [index])];
    yield toItem(item, { file, line: lineOf(at) }, (path) => lineOf([...at, ...path]));
  }
}

/** Checks one article; its first problem says in which line. */
export function toItem(
  data: unknown,
  place: ImportPlace,
  lineOf: (path: readonly (string | number)[]) => number = () => place.line,
): ImportedItem {
  const parsed = parseOwnArticle(data);
  if (parsed.ok) return { kind: 'article', ...place, article: parsed.value, warnings: [] };
  const [first] = parsed.problem;
  const more = parsed.problem.length > 1 ? ` (and ${parsed.problem.length - 1} more)` : '';
  const path = first?.path ?? [];
  return {
    kind: 'problem',
    file: place.file,
    line: lineOf(path),
    title: titleOf(data),
    message: `${path.length > 0 ? `${path.join('.')}: ` : ''}${first?.message ?? 'is no article'}${more}`,
  };
}

/** What a record calls itself, as text. */
function titleOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const { title, id } = data as { readonly title?: unknown; readonly id?: unknown };
  const name = typeof title === 'string' ? title : typeof id === 'string' ? id : '';
  return htmlToText(name).text.slice(0, 100);
}

function articlesIn(
  data: unknown,
): { readonly items: readonly unknown[]; readonly path: readonly string[]; readonly isOne: boolean } | null {
  if (Array.isArray(data)) return { items: data, path: [], isOne: false };
  if (typeof data !== 'object' || data === null) return null;
  const { articles } = data as { readonly articles?: unknown };
  if (Array.isArray(articles)) return { items: articles, path: ['articles'], isOne: false };
  return 'steps' in data || 'title' in data ? { items: [data], path: [], isOne: true } : null;
}
