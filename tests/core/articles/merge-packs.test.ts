import { describe, expect, it } from 'vitest';
import { mergePacks, NO_OVERLAY } from '../../../core/articles/merge-packs';
import { shipped } from '../support/shipped';

const [first, second] = [...new Set(shipped.pack.articles.map(({ id }) => id))];

describe('layers of articles', () => {
  it('leave the shipped pack as it is where nothing is laid over it', () => {
    expect(mergePacks(shipped.pack, NO_OVERLAY)).toBe(shipped.pack);
  });

  it('take out shipped articles that are replaced or hidden, with their phrases', () => {
    const merged = mergePacks(shipped.pack, {
      replaced: new Set([first ?? '']),
      hidden: new Set([second ?? '']),
    });
    const ids = new Set([
      ...merged.articles.map(({ id }) => id),
      ...merged.phrases.map(({ article }) => article),
    ]);
    expect(ids.has(first ?? '')).toBe(false);
    expect(ids.has(second ?? '')).toBe(false);
    expect(ids.size).toBe(new Set(shipped.pack.articles.map(({ id }) => id)).size - 2);
  });
});
