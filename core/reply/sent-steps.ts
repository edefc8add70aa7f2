import type { Article, Step } from '../articles/article';

/**
 * The words of an earlier reply that had this step in it: a reply holds the step's title as it stands. Wordings of
 * actions recognise what agents write by themselves; this recognises what came from the article, in any language.
 */
export function findSentStep(
  step: Step,
  titles: readonly string[],
  agentTexts: readonly string[],
): string | null {
  for (const title of [step.title, ...titles]) {
    const wanted = squeeze(title);
    if (agentTexts.some((text) => text.includes(wanted))) return title;
  }
  return null;
}

/** As {@link findSentStep} compares them. */
export function squeezeTexts(texts: readonly string[]): string[] {
  return texts.map(squeeze);
}

/** True where any step of the article was sent in this thread. */
export function hasSentSteps(articles: readonly Article[], agentTexts: readonly string[]): boolean {
  const texts = squeezeTexts(agentTexts);
  return articles.some(({ steps }) => steps.some((step) => findSentStep(step, [], texts) !== null));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
