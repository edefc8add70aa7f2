import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptBetweenRuns } from '../../../tools/build/kept-between-runs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-finder-kept-'));
  for (const folder of ['content/articles', 'core', 'tools/build']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  write('package-lock.json', '{}');
  write('content/articles/a.yaml', 'title: a');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}

/** What is kept in `.cache`, without the name's fingerprint. */
function names(): string[] {
  return readdirSync(join(root, '.cache/knowledge-base')).map((name) => name.replace(/-.*/, ''));
}

describe('what is kept between runs', () => {
  it('is made once for the same sources', () => {
    const make = vi.fn(() => ({ titles: ['a'] }));
    expect(keptBetweenRuns(root).get('base', make)).toEqual({ titles: ['a'] });
    expect(keptBetweenRuns(root).get('base', make)).toEqual({ titles: ['a'] });
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a text is another of the same length', 'content/articles/a.yaml', 'title: b'],
    ['a file comes', 'content/articles/b.yaml', ''],
    ['the code that makes it changes', 'core/x.ts', 'export {};'],
    ['a package changes', 'package-lock.json', '{ }'],
  ])('is made anew when %s, and kept in the place of the old', (_, file, text) => {
    keptBetweenRuns(root).get('base', () => 'old');
    write(file, text);
    expect(keptBetweenRuns(root).get('base', () => 'new')).toBe('new');
    expect(names()).toEqual(['base']);
  });

  it('is made anew where the file was cut off', () => {
    keptBetweenRuns(root).get('base', () => 'whole');
    const [name = ''] = readdirSync(join(root, '.cache/knowledge-base'));
    write(`.cache/knowledge-base/${name}`, '{"value":"wh');
    expect(keptBetweenRuns(root).get('base', () => 'again')).toBe('again');
  });

  it('is each by its name, and nothing where making it failed', () => {
    const kept = keptBetweenRuns(root);
    kept.get('base', () => 1);
    kept.get('detection', () => 2);
    expect(() => kept.get('failing', () => fail())).toThrow('no');
    expect([kept.get('base', fail), kept.get('detection', fail)]).toEqual([1, 2]);
    expect(names()).toEqual(['base', 'detection']);
  });
});

function fail(): never {
  throw new Error('no');
}
