import { describe, expect, it } from 'vitest';
import { packHashes, unpackHashes } from '../../../core/text/packed-keys';

describe('packed keys', () => {
  it.each([
    ['nothing', { words: [], prefixes: [], starts: [] }],
    ['the least and the greatest hash', { words: [0, 1, 0x3fffffff], prefixes: [31, 32, 33], starts: [] }],
    ['one list alone', { words: [], prefixes: [], starts: [0, 0x3fff] }],
  ])('hold %s', (_, hashes) => {
    expect(unpackHashes(packHashes(hashes))).toEqual(hashes);
  });

  it('hold each hash once, in rising order', () => {
    const packed = packHashes({ words: [70, 5, 70], prefixes: [], starts: [] });
    expect(unpackHashes(packed).words).toEqual([5, 70]);
  });

  it('are read without fail whatever they are', () => {
    for (const text of ['', '.', '....', 'é~!', '______'])
      expect(unpackHashes(text).words.length).toBeLessThanOrEqual(text.length);
  });
});
