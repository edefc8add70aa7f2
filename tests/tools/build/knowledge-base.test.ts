import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knowledgeBase } from '../../../tools/build/knowledge-base-plugin';
import { KnowledgeBaseError, readKnowledgeBase } from '../../../tools/build/read-knowledge-base';

const ARTICLE = 'articles/icloud-backup-failed/en.yaml';
const WORDING = 'wording/en.yaml';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fix-finder-content-'));
  cpSync('content', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Changes a file of the copy; gives the number of the line that the change stands in. */
function change(file: string, from: string | RegExp, to: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.search(from);
  if (at === -1) throw new Error(`${file} has no ${from} any more: adapt the test`);
  writeFileSync(join(folder, file), text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}

function problems(): string[] {
  try {
    readKnowledgeBase(folder);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeBaseError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
}

describe('readKnowledgeBase', () => {
  it('reads what the repository ships', () => {
    const base = readKnowledgeBase(folder);
    expect(base.pack.articles.length).toBeGreaterThanOrEqual(6);
    expect(base.wordings.map(({ language }) => language)).toContain('en');
    expect(base.replyPhrases.map(({ language }) => language)).toContain('en');
    expect(base.files).toContain(join(folder, ARTICLE));
  });

  it.each([
    ['a field that does not exist', /^severity:/m, 'severty:', 'severty'],
    ['a level that does not exist', /level: \w+/, 'level: huge', 'severity.level'],
    ['a product that does not exist', /^product: .*/m, 'product: nonsense', 'nonsense'],
    ['a date that is none', /^reviewed: .*/m, 'reviewed: soon', 'reviewed'],
    ['a title of no words', /^title: .*/m, 'title: ""', 'title'],
  ])('names file, line and reason for %s', (_, from, to, reason) => {
    const line = change(ARTICLE, from, to);
    const found = problems().filter((problem) => problem.includes(reason));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${ARTICLE}:${line}:\\d+ `));
  });

  it('names the line of a step deep inside', () => {
    const line = change(ARTICLE, /action: restart-device/, 'action: dance');
    expect(problems()).toEqual([
      expect.stringMatching(new RegExp(`^${ARTICLE}:${line}:\\d+ steps\\.\\d+\\.action: .*"dance"`)),
    ]);
  });

  it('names the line where the YAML breaks off', () => {
    const line = change(ARTICLE, /^title: .*/m, 'title: "no end');
    expect(problems()[0]).toMatch(new RegExp(`^${ARTICLE}:\\d+:\\d+ `));
    expect(Number(problems()[0]?.split(':')[1])).toBeGreaterThanOrEqual(line);
  });

  it('finds an article in the wrong folder', () => {
    change(ARTICLE, /^id: .*/m, 'id: another-article');
    expect(problems()).toEqual([
      expect.stringMatching(
        /^articles\/icloud-backup-failed\/en\.yaml:2:\d+ .*articles\/another-article\/en\.yaml/,
      ),
    ]);
  });

  it('finds a signal that two articles share', () => {
    change(ARTICLE, /^signals:/m, 'signals:\n  - { text: icloud backup stuck, kind: phrase }');
    expect(problems()).toEqual([
      expect.stringMatching(/"icloud backup stuck".*icloud-backup-failed and icloud-backup-stuck/),
    ]);
  });

  it('reports the mistakes of all articles at once', () => {
    change(ARTICLE, /^reviewed: .*/m, 'reviewed: soon');
    change('articles/icloud-backup-stuck-estimating-time/en.yaml', /^reviewed: .*/m, 'reviewed: soon');
    expect(problems()).toHaveLength(2);
  });

  it.each([
    [
      'a pattern that does not compile',
      /^( +)- id: backup-failed\n( +)kind: failed\n( +)patterns:\n/m,
      '$1- id: backup-failed\n$2kind: failed\n$3patterns:\n$3  - "(open"\n',
      '"(open"',
    ],
    [
      'a pattern with a class that does not exist',
      /^( +)- id: backup-failed\n( +)kind: failed\n( +)patterns:\n/m,
      '$1- id: backup-failed\n$2kind: failed\n$3patterns:\n$3  - "{nonsense} x"\n',
      '"nonsense"',
    ],
    ['an anchor that names no words', /^anchors: .*/m, 'anchors: [nonsense]', '"nonsense"'],
  ])('names the wording file and the pattern for %s', (_, from, to, reason) => {
    change(WORDING, from, to);
    const [problem] = problems();
    expect(problem).toMatch(/^wording\/en\.yaml:\d+:\d+ /);
    expect(problem).toContain(reason);
  });

  it('does not call every article broken because a shared file is', () => {
    change('products.yaml', /- id: icloud-backup/, '- di: icloud-backup');
    for (const problem of problems()) expect(problem).toMatch(/^products\.yaml:/);
  });
});

describe('the knowledge-base plugin', () => {
  async function bundle(source: string): Promise<string> {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, source);
    const build = await rolldown({ input: entry, plugins: [knowledgeBase(folder)], logLevel: 'silent' });
    try {
      return (await build.generate({ format: 'esm' })).output[0].code;
    } finally {
      await build.close();
    }
  }

  it('turns the articles into a module', async () => {
    const code = await bundle("import pack from 'virtual:fix-finder/pack'; console.log(pack);");
    expect(code).toContain('icloud-backup-greyed-out-or-disabled');
  });

  it('gives the content script no bodies, no actions and no examples', async () => {
    const code = await bundle(
      "import wording from 'virtual:fix-finder/detection-wording'; import signals from 'virtual:fix-finder/signals'; console.log(wording, signals);",
    );
    for (const text of ['Settings >', 'restart-device', '[[', String.raw`\"miss\"`])
      expect(code.includes(text), text).toBe(false);
    expect(code.includes('The last backup could not be completed')).toBe(true);
  });

  it('stops a build at a broken article, with file and line', async () => {
    const line = change(ARTICLE, /action: restart-device/, 'action: dance');
    await expect(bundle("import 'virtual:fix-finder/pack';")).rejects.toThrow(
      new RegExp(`${ARTICLE}:${line}:`),
    );
  });

  it('stops a build at a broken article even where nothing imports it', async () => {
    change(ARTICLE, /action: restart-device/, 'action: dance');
    await expect(bundle('console.log(1);')).rejects.toThrow(ARTICLE);
  });

  it('says which modules there are when asked for another', async () => {
    await expect(bundle("import 'virtual:fix-finder/nonsense';")).rejects.toThrow(/nonsense.*pack/);
  });
});
