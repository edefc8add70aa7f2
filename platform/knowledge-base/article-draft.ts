import * as v from 'valibot';
import { parseOwnArticle } from '../../core/articles/own-article';
import { browser } from '../browser';

/**
 * A draft on its way from the panel to the editor in the options. Session storage is memory: what was made from a ticket
 * is not written to the disk before the agent saves it.
 */
const KEY = 'articleDraft';

const SimilarSchema = v.pipe(
  v.array(v.object({ id: v.string(), title: v.string(), phrase: v.pipe(v.string(), v.maxLength(300)) })),
  v.maxLength(5),
);
const StoredSchema = v.object({ article: v.unknown(), similar: SimilarSchema });

export interface ArticleDraft {
  readonly article: unknown;
  readonly similar: readonly Readonly<v.InferOutput<typeof SimilarSchema>[number]>[];
}

export async function leaveArticleDraft(draft: ArticleDraft): Promise<void> {
  await browser.storage.session.set({ [KEY]: draft });
}

/** Takes the draft, once; `null` where none was left. */
export async function takeArticleDraft() {
  const stored = v.safeParse(StoredSchema, (await browser.storage.session.get(KEY))[KEY]);
  await browser.storage.session.remove(KEY);
  const article = stored.success ? parseOwnArticle(stored.output.article) : null;
  return stored.success && article?.ok ? { article: article.value, similar: stored.output.similar } : null;
}
