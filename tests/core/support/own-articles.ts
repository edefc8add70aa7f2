import type { Article } from '../../../core/articles/article';
import { parseOwnArticle } from '../../../core/articles/own-article';

/** An article of a team's own, as short as one may be unless told otherwise. */
export function createOwnArticle(fields: Partial<Article> & { readonly id: string }): Article {
  const parsed = parseOwnArticle({
    title: `Title of ${fields.id}`,
    steps: [{ id: 'only', title: 'The step', body: 'Do it.' }],
    ...fields,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}
