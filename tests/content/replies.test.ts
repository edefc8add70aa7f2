import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../core/articles/languages';
import { createDoneLabels } from '../../core/reply/done-labels';
import { hasFormality } from '../../core/reply/reply-phrases';
import { shipped, shippedArticles } from '../core/support/shipped';

const actions = [
  ...new Set(shippedArticles.flatMap(({ steps }) => steps.flatMap(({ action }) => action ?? []))),
];

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

it('has a frame for every language', () => {
  expect(shipped.replyPhrases.map(({ language }) => language).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(shipped.replyPhrases)('content/replies/$language.yaml', (phrases) => {
  it('has formal and informal address where the language does', () => {
    expect(hasFormality(phrases)).toBe(['de', 'fr', 'es', 'pt', 'it', 'nl'].includes(phrases.language));
  });

  it.each(['formal', 'informal'] as const)(
    'has words for everything that can have been tried, %s',
    (formality) => {
      const labels = createDoneLabels(phrases, shipped.wordings, formality);
      expect(actions.filter((id) => !labels.has(id))).toEqual([]);
    },
  );

  it('names no action that no wording has', () => {
    const known = shipped.wordings.flatMap((wording) => wording.actions.map(({ id }) => id));
    expect(Object.keys(phrases.done).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('holds plain text, no markup and no template', () => {
    for (const text of textsIn(phrases)) expect(text).not.toMatch(/<\w|\{\{|\{%|\*\*|\]\(/);
  });

  it('says that the article is in English, but in English', () => {
    expect(phrases.inEnglish === '').toBe(phrases.language === 'en');
  });
});
