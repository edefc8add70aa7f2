import type { Article } from './article';

/** Enough of the bodies to find an article by them; the rest stays on the disk. */
const SUMMARY_CHARS = 300;

/**
 * What a list shows of an article and what it is found by, a tenth of the whole. It is an article in shape, so that
 * search and suggestions take both; a reply is never written from it.
 */
export function toArticleHead(article: Article): Article {
  const texts = [article.meaning, ...article.steps.flatMap(({ title, body }) => [title, body])];
  return {
    ...article,
    models: '',
    severity: { level: article.severity.level, reason: '' },
    meaning: texts.join(' ').slice(0, SUMMARY_CHARS),
    steps: [],
    faq: [],
    escalate: [],
    sources: [],
  };
}
