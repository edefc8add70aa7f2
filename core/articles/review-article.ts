import type { Article } from './article';
import { checkAdvice } from './check-advice';
import { checkArticle, type KnownIds } from './check-article';
import { checkSteps } from './check-steps';
import { checkTexts } from './check-texts';
import type { Finding } from './finding';
import { isOverdue } from './freshness';

/**
 * Everything that can be said of one article by itself: for `npm run kb:check` and for the editor of an agent's own
 * articles. The article has passed `ArticleSchema`. `known` holds the ids it may refer to, `today` is a day such as
 * 2026-11-29. Empty for a sound article; in the order of what to mend first.
 */
export function reviewArticle(article: Article, known: KnownIds, today: string): Finding[] {
  return [
    ...checkArticle(article, known).map((mistake): Finding => ({ kind: 'reference', ...mistake })),
    ...checkAdvice(article),
    ...checkSteps(article),
    ...checkTexts(article),
    ...checkReviewed(article.reviewed, today),
  ];
}

function checkReviewed(reviewed: string, today: string): Finding[] {
  if (reviewed > today)
    return [{ kind: 'reviewed', path: ['reviewed'], message: `${reviewed} is still to come` }];
  return isOverdue(reviewed, today)
    ? [{ kind: 'reviewed', path: ['reviewed'], message: `last checked ${reviewed}, over a year ago` }]
    : [];
}
