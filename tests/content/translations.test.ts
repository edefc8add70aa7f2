import { describe, expect, it } from 'vitest';
import type { ArticleTranslation } from '../../core/articles/article-translation';
import { findLanguages } from '../../core/facts/find-language';
import { shipped, shippedArticles } from '../core/support/shipped';
import { createTicketOf } from '../core/support/tickets';

/** Everything of a translation that can end up before a customer's eyes, with the text it stands for. */
function pairsOf(translation: ArticleTranslation): [original: string, translated: string][] {
  const main = shippedArticles.find(({ id }) => id === translation.article);
  if (!main) throw new Error(`${translation.article} has a translation, but no article`);
  const step = (id: string) => main.steps.find((candidate) => candidate.id === id);
  return [
    [main.title, translation.title],
    [main.meaning, translation.meaning ?? ''],
    ...Object.entries(translation.steps).flatMap(
      ([id, { title, body, caution, check }]): [string, string][] => [
        [step(id)?.title ?? '', title],
        [step(id)?.body ?? '', body],
        [step(id)?.caution ?? '', caution ?? ''],
        [step(id)?.check ?? '', check],
      ],
    ),
    ...Object.entries(translation.causes).flatMap(([id, { question }]): [string, string][] => [
      [main.causes.find((cause) => cause.id === id)?.question ?? '', question ?? ''],
    ]),
    ...(translation.faq ?? []).flatMap(({ question, answer }, index): [string, string][] => [
      [main.faq[index]?.question ?? '', question],
      [main.faq[index]?.answer ?? '', answer],
    ]),
  ];
}

describe.each(shipped.translations)('content/articles/$article/$language.yaml', (translation) => {
  const pairs = pairsOf(translation).filter(([, translated]) => translated !== '');

  it('is written in its language', () => {
    const whole = pairs.map(([, translated]) => translated).join('\n');
    expect(findLanguages(createTicketOf(whole), [])[0]).toBe(translation.language);
  });

  it('leaves no sentence in English', () => {
    for (const [original, translated] of pairs)
      if (/\s/.test(original)) expect(translated).not.toBe(original);
  });

  it('holds plain text, no markup and no template', () => {
    for (const [, text] of pairs)
      expect(text).not.toMatch(/<\/?(?:a|b|br|i|li|ol|p|script|strong|ul)\b|\{\{|\{%|\*\*|\]\(/i);
  });

  it('keeps menu paths in as many parts as the article', () => {
    const main = shippedArticles.find(({ id }) => id === translation.article);
    for (const [id, { path }] of Object.entries(translation.steps)) {
      const original = main?.steps.find((step) => step.id === id)?.path;
      if (path !== undefined && original !== undefined)
        expect(path.includes(' > '), `${id}: ${path}`).toBe(original.includes(' > '));
    }
  });
});
