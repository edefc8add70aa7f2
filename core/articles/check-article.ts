import type { Article } from './article';
import type { Mistake } from './parse-yaml';

/** What an article may refer to outside itself. */
export interface KnownIds {
  readonly products: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

/** Checks one article's inner references and the ids it shares with the rest of the knowledge base. */
export function checkArticle(article: Article, known: KnownIds): Mistake[] {
  const mistakes: Mistake[] = [];
  const causes = new Set(article.causes.map((cause) => cause.id));

  reportRepeats(article.causes, 'causes', mistakes);
  reportRepeats(article.steps, 'steps', mistakes);

  if (!known.products.has(article.product)) {
    mistakes.push({
      path: ['product'],
      message: `product "${article.product}" is not in content/products.yaml`,
    });
  }
  article.steps.forEach((step, index) => {
    step.addresses.forEach((cause, position) => {
      if (!causes.has(cause)) {
        mistakes.push({
          path: ['steps', index, 'addresses', position],
          message: `cause "${cause}" is not among the causes (${[...causes].join(', ')})`,
        });
      }
    });
    if (step.action !== undefined && !known.actions.has(step.action)) {
      mistakes.push({
        path: ['steps', index, 'action'],
        message: `action "${step.action}" is not in content/wording`,
      });
    }
    if (step.destructive && step.caution === undefined) {
      mistakes.push({
        path: ['steps', index],
        message: 'a destructive step needs a caution that says what can be lost',
      });
    }
  });
  article.causes.forEach((cause, index) => {
    const addressed = article.steps.some(
      (step) => step.addresses.length === 0 || step.addresses.includes(cause.id),
    );
    if (!addressed)
      mistakes.push({ path: ['causes', index], message: `no step addresses the cause "${cause.id}"` });
  });
  return mistakes;
}

/** Checks a `phrases.yaml`: it belongs to an article, and its hints to that article's causes. */
export function checkArticlePhrases(
  byLanguage: Readonly<Record<string, { readonly hints: Readonly<Record<string, unknown>> }>>,
  id: string,
  article: Article | null,
): Mistake[] {
  if (!article)
    return [{ path: [], message: `there is no article "${id}" that these phrases could belong to` }];
  const causes = new Set(article.causes.map((cause) => cause.id));
  return Object.entries(byLanguage).flatMap(([language, { hints }]) =>
    Object.keys(hints)
      .filter((cause) => !causes.has(cause))
      .map((cause) => ({
        path: [language, 'hints', cause],
        message: `cause "${cause}" is not among the causes (${[...causes].join(', ')})`,
      })),
  );
}

/** Signals that stand in more than one article: neither could be recognised by them. */
export function findSharedSignals(articles: readonly Article[]): { text: string; articles: string[] }[] {
  const owners = new Map<string, Set<string>>();
  for (const article of articles) {
    for (const signal of article.signals) {
      const key = signal.text.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(article.id));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([text, ids]) => ({ text, articles: [...ids].sort() }));
}

function reportRepeats(items: readonly { readonly id: string }[], field: string, mistakes: Mistake[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id))
      mistakes.push({ path: [field, index, 'id'], message: `the id "${item.id}" stands twice` });
    seen.add(item.id);
  });
}
