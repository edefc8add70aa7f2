import { expect, it } from 'vitest';
import { createTranslationFiles } from '../../../tools/build/translation-files';

it('writes one file a language, each with the articles’ texts in that language only', () => {
  const files = createTranslationFiles();
  expect(files.map(({ relativeDest }) => relativeDest)).toContain('translations/de.json');
  for (const { relativeDest, contents } of files) {
    const texts = JSON.parse(contents) as { article: string; language: string }[];
    expect(texts.length, relativeDest).toBeGreaterThan(0);
    expect(new Set(texts.map(({ language }) => `translations/${language}.json`))).toEqual(
      new Set([relativeDest]),
    );
  }
});
