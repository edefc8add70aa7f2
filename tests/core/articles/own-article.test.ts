import { describe, expect, it } from 'vitest';
import { parseOwnArticle } from '../../../core/articles/own-article';
import { createOwnArticle } from '../support/own-articles';
import { shipped } from '../support/shipped';

const STEP = { id: 'only', title: 'The step' };

describe('an article of a team’s own', () => {
  it('needs a title and one step, and no source', () => {
    const article = createOwnArticle({ id: 'vpn-first' });
    expect(article).toMatchObject({ language: 'en', product: 'other', signals: [], causes: [] });
    expect(article.steps[0]).toMatchObject({ body: 'Do it.', check: '', addresses: [], sources: [] });
  });

  it('may be a copy of any shipped article', () => {
    for (const article of shipped.pack.articles) {
      expect(parseOwnArticle(JSON.parse(JSON.stringify(article)))).toEqual({ ok: true, value: article });
    }
  });

  it.each<[why: string, data: unknown, path: string, message: RegExp]>([
    ['no object', 'x', '', /./],
    ['no title', { id: 'a', steps: [STEP] }, 'title', /./],
    ['no step', { id: 'a', title: 'A', steps: [] }, 'steps', /at least one step/],
    ['an id with a space', { id: 'a b', title: 'A', steps: [STEP] }, 'id', /hyphens/],
    ['the id __proto__', { id: '__proto__', title: 'A', steps: [STEP] }, 'id', /hyphens/],
    ['the id constructor', { id: 'constructor', title: 'A', steps: [STEP] }, 'id', /programs use/],
    ['a field nobody knows', { id: 'a', title: 'A', steps: [STEP], evil: 1 }, 'evil', /./],
    [
      'a field called __proto__',
      JSON.parse('{"id":"a","title":"A","steps":[{"id":"b","title":"B"}],"__proto__":{"x":1}}'),
      '__proto__',
      /./,
    ],
    [
      'a script in a step',
      { id: 'a', title: 'A', steps: [{ ...STEP, body: 'x <ScRipt >alert(1)' }] },
      'steps.0.body',
      /script/,
    ],
    [
      'a handler in a title',
      { id: 'a', title: '<img src=x onerror=alert(1)>', steps: [STEP] },
      'title',
      /script/,
    ],
    [
      'a script address in a step',
      { id: 'a', title: 'A', steps: [{ ...STEP, path: 'javascript:alert(1)' }] },
      'steps.0.path',
      /script/,
    ],
    [
      'a ready reply of two steps',
      { id: 'a', title: 'A', ready: true, steps: [STEP, { ...STEP, id: 'c' }] },
      '',
      /exactly one/,
    ],
    [
      'a text without end',
      { id: 'a', title: 'A', steps: [{ ...STEP, body: 'x'.repeat(10_001) }] },
      'steps.0.body',
      /./,
    ],
  ])('is none with %s', (_why, data, path, message) => {
    const parsed = parseOwnArticle(data);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.problem[0]?.path.join('.')).toBe(path);
      expect(parsed.problem[0]?.message).toMatch(message);
    }
  });

  it('may say in words what a script tag would be', () => {
    expect(
      createOwnArticle({ id: 'a', title: 'Size < 5 GB and > 1 GB: run the script again' }).title,
    ).toContain('<');
  });
});
