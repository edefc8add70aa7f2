import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArticleSchema } from '../../core/articles/article';
import { ArticlePhrasesSchema } from '../../core/articles/article-phrases';
import { ArticleTranslationSchema, checkTranslation } from '../../core/articles/article-translation';
import { checkArticle, checkArticlePhrases } from '../../core/articles/check-article';
import { parseYaml } from '../../core/articles/parse-yaml';
import { createSchemaFiles } from '../../tools/build/json-schemas';
import { shipped } from '../core/support/shipped';

describe('the JSON Schemas for editors', () => {
  it.each(createSchemaFiles())('$file is what the code generates', ({ file, text }) => {
    expect(readFileSync(file, 'utf8'), 'run `npm run kb:schema`').toBe(text);
  });

  it('are all there are, so that none is left behind', () => {
    const files = readdirSync('content').filter((name) => name.endsWith('.schema.json'));
    expect(files.map((name) => `content/${name}`).sort()).toEqual(
      createSchemaFiles()
        .map(({ file }) => file)
        .sort(),
    );
  });

  it('let an editor complete and check an article', () => {
    const article = createSchemaFiles().find(({ file }) => file.includes('article'));
    expect(JSON.parse(article?.text ?? '')).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(['id', 'title', 'steps', 'signals']),
      properties: {
        severity: { properties: { level: { enum: ['minor', 'moderate', 'serious'] } } },
        steps: { items: { properties: { destructive: { description: expect.any(String) } } } },
      },
    });
  });

  it('are named by the files they are for', () => {
    for (const file of shipped.files.filter((path) => /articles|replies|wording/.test(path)))
      expect(readFileSync(file, 'utf8').split('\n', 1)[0], file).toMatch(
        /yaml-language-server: \$schema=.*\.schema\.json$/,
      );
  });
});

describe('content/README.md', () => {
  const examples = [...readFileSync('content/README.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, yaml = '']) => yaml,
  );
  const known = {
    products: new Set(shipped.pack.products.map(({ id }) => id)),
    actions: new Set(shipped.wordings.flatMap(({ actions }) => actions.map(({ id }) => id))),
  };
  const article = parseYaml(
    examples.find((yaml) => yaml.includes('\nsignals:')) ?? '',
    ArticleSchema,
    (value) => checkArticle(value, known),
  );

  it('shows an example that is a sound article', () => {
    expect(article).toMatchObject({ ok: true });
  });

  it('shows phrases that fit it', () => {
    const phrases = examples.find((yaml) => yaml.includes('\n  phrases:')) ?? '';
    const main = article.ok ? article.value : null;
    expect(
      parseYaml(phrases, ArticlePhrasesSchema, (value) => checkArticlePhrases(value, main?.id ?? '', main)),
    ).toMatchObject({ ok: true });
  });

  it('shows a translation that fits it', () => {
    const translation = examples.find((yaml) => yaml.startsWith('language:')) ?? '';
    const main = article.ok ? article.value : null;
    expect(
      parseYaml(translation, ArticleTranslationSchema, (value) =>
        checkTranslation(value, main?.id ?? '', main),
      ),
    ).toMatchObject({ ok: true });
  });
});
