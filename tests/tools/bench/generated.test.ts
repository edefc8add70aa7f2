import { describe, expect, it } from 'vitest';
import { groupArticles } from '../../../core/articles/article-group';
import { createArticleIndex } from '../../../core/search/article-index';
import { generateArticles } from '../../../tools/bench/generated-articles';
import { generateQueries } from '../../../tools/bench/generated-queries';
import { createOrdinaryText } from '../../../tools/bench/ordinary-text';

describe('generated articles', () => {
  it('are the same in every run, and no two have the same name or code', () => {
    const { articles } = generateArticles(2_000);
    expect(articles).toEqual(generateArticles(2_000).articles);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2_000);
    expect(new Set(articles.map(({ signals }) => signals[0]?.text)).size).toBe(2_000);
  });

  it('are of products that exist', () => {
    const { articles, products } = generateArticles(50);
    const ids = products.map(({ id }) => id);
    expect(articles.filter(({ product }) => !ids.includes(product))).toEqual([]);
  });
});

describe('generated queries', () => {
  const { articles, products } = generateArticles(200);
  const queries = generateQueries(articles, 60);

  it('are of each kind, and mean an article that is there', () => {
    const index = createArticleIndex(groupArticles({ articles }), products);
    const missed = queries.filter(
      ({ query, expected }) => !index.search(query).some(({ article }) => article === expected),
    );
    expect(missed).toEqual([]);
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(
      new Set(['title', 'words', 'order', 'typos', 'prefix', 'code']),
    );
  });

  it('hold typos where they should', () => {
    const titles = articles.map(({ title }) => title.toLowerCase()).join('\n');
    for (const { kind, query } of queries) {
      const isWrong = query.split(' ').some((word) => !titles.includes(word));
      if (kind === 'typos') expect(isWrong, query).toBe(true);
      if (kind === 'words' || kind === 'prefix') expect(isWrong, query).toBe(false);
    }
  });
});

describe('ordinary text', () => {
  it.each(['en', 'ja'] as const)('in %s is as long as wanted and names no backup', (language) => {
    const text = createOrdinaryText(language, 20_000);
    expect(text).toHaveLength(20_000);
    expect(text).not.toMatch(/backup|バックアップ/i);
  });
});
