import { describe, expect, it } from 'vitest';
import { articlesOfPack, parsePackAddress, parsePackManifest } from '../../../core/packs/pack-manifest';

const RIGHT = {
  format: 'fix-finder-pack',
  version: 1,
  name: 'Team',
  file: 'a.json',
  sha256: 'AB'.repeat(32),
};

describe('a pack’s description', () => {
  it('names the file and its checksum', () => {
    expect(parsePackManifest(JSON.stringify(RIGHT))).toEqual({
      ok: true,
      value: { ...RIGHT, sha256: 'ab'.repeat(32) },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no checksum and no signature', { ...RIGHT, sha256: undefined }, /needs sha256 or ed25519/],
    ['a short checksum', { ...RIGHT, sha256: 'ab' }, /sha256: must be 64/],
    ['another format', { ...RIGHT, format: 'x' }, /format/],
    ['a version to come', { ...RIGHT, version: 2 }, /version/],
    [
      'a signature of the wrong length',
      { ...RIGHT, ed25519: { key: 'AAAA', signature: 'AAAA' } },
      /ed25519\.key/,
    ],
    ['no object', [], /./],
  ])('is refused with %s', (_why, data, message) => {
    const parsed = parsePackManifest(JSON.stringify(data));
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).toMatch(message);
  });

  it('is refused where the address leads to a page', () => {
    expect(parsePackManifest('<html>')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('no JSON'),
    });
  });
});

describe('a pack’s address', () => {
  it.each([
    ['https://git.example/team/raw/pack.json', true],
    [' https://git.example:8443/p.json?x=1 ', true],
    ['http://127.0.0.1:8080/pack.json', true],
    ['http://localhost/pack.json', true],
    ['http://git.example/pack.json', 'not-encrypted'],
    ['http://127.0.0.1.evil.example/pack.json', 'not-encrypted'],
    ['https://user:secret@git.example/pack.json', 'no-address'],
    ['https://git.example', 'no-address'],
    ['ftp://git.example/x', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['our pack', 'no-address'],
  ])('%s: %s', (typed, expected) => {
    const parsed = parsePackAddress(typed);
    expect(parsed.ok ? true : parsed.problem).toBe(expected);
  });
});

describe('a pack’s articles', () => {
  const steps = [{ id: 'one', title: 'One' }];
  it('count all together or not at all', () => {
    expect(articlesOfPack(JSON.stringify({ articles: [{ id: 'a-b', title: 'A', steps }] })).ok).toBe(true);
    expect(
      articlesOfPack(
        JSON.stringify({
          articles: [
            { id: 'a-b', title: 'A', steps },
            { id: 'c', title: '' },
          ],
        }),
      ),
    ).toMatchObject({
      problem: expect.stringMatching(/^article 2: /),
    });
    expect(
      articlesOfPack(
        JSON.stringify([
          { id: 'a', title: 'A', steps },
          { id: 'a', title: 'B', steps },
        ]),
      ),
    ).toMatchObject({
      problem: 'article 2: the id "a" stands twice',
    });
    expect(articlesOfPack('[]')).toMatchObject({ problem: 'it holds no article' });
    expect(articlesOfPack('no')).toMatchObject({ problem: expect.stringContaining('its file is no JSON') });
  });
});
