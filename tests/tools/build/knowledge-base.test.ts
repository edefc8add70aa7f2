import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knowledgeBase } from '../../../tools/build/knowledge-base-plugin';
import { KnowledgeBaseError, readKnowledgeBase } from '../../../tools/build/read-knowledge-base';

const ARTICLE = 'articles/icloud-backup-failed/en.yaml';
const TRANSLATION = 'articles/icloud-backup-failed/de.yaml';
const WORDING = 'wording/en.yaml';

/** Reading the whole knowledge base takes a second, and many on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

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
    ['a step that the article lacks', /^ {2}back-up-now:\n/m, '  back-up-then: # renamed\n', 'back-up-then'],
    ['a title that is too long', /^title: .*/m, `title: ${'x'.repeat(101)}`, 'title'],
    ['a field that does not exist', /^models:/m, 'modls:', 'modls'],
  ])('names file, line and reason for a translation with %s', (_, from, to, reason) => {
    const line = change(TRANSLATION, from, to) + (to.endsWith('\n') ? 1 : 0);
    const found = problems().filter((problem) => problem.includes(reason));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${TRANSLATION}:${line}:\\d+ `));
  });

  it('finds a warning that a translation has lost', () => {
    const translation = join(folder, TRANSLATION);
    const text = readFileSync(translation, 'utf8');
    writeFileSync(translation, text.replace(/^ {4}caution: (?!>).*\n/m, ''));
    expect(problems()).toEqual([expect.stringMatching(/de\.yaml:\d+:\d+ steps\.[a-z-]+: .*caution/)]);
  });

  it('finds a translation without an article, in another language’s file, or in a language that is not supported', () => {
    cpSync(join(folder, TRANSLATION), join(folder, 'articles/icloud-backup-failed/fr.yaml'));
    cpSync(join(folder, TRANSLATION), join(folder, 'articles/icloud-backup-failed/tlh.yaml'));
    mkdirSync(join(folder, 'articles/nothing'));
    cpSync(join(folder, TRANSLATION), join(folder, 'articles/nothing/de.yaml'));
    expect(problems()).toEqual([
      expect.stringMatching(/failed\/fr\.yaml:2:\d+ language: .*failed\/de\.yaml/),
      expect.stringMatching(/nothing\/de\.yaml:\d+:1 .*no article "nothing"/),
      expect.stringMatching(/failed\/tlh\.yaml:1:1 .*en\.yaml, phrases\.yaml, de\.yaml/),
    ]);
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
  /** Of the repository's own folder, which need not be read again, unless another is given. */
  async function bundle(source: string, content = resolve('content')): Promise<string> {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, source);
    const build = await rolldown({ input: entry, plugins: [knowledgeBase(content)], logLevel: 'silent' });
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

  it('gives detection no bodies and no examples', async () => {
    const code = await bundle(
      "import wording from 'virtual:fix-finder/wording'; import signals from 'virtual:fix-finder/signals'; console.log(wording, signals);",
    );
    for (const text of ['Settings >', String.raw`\"miss\"`]) expect(code.includes(text), text).toBe(false);
    // The brackets of marked words, and not those of lists in lists.
    expect(code).not.toMatch(/\[\[\p{L}/u);
    expect(code.includes('The last backup could not be completed')).toBe(true);
  });

  it('loads translations by language, and none with the articles', async () => {
    const german = 'iCloud-Backup fehlgeschlagen';
    const articles = await bundle("import pack from 'virtual:fix-finder/pack'; console.log(pack.articles);");
    expect(articles).not.toContain('Jedes iPhone mit eingeschaltetem');
    const loaders = await bundle(
      "import loaders from 'virtual:fix-finder/translations'; console.log(Object.keys(loaders), loaders.fr());",
    );
    expect(loaders).toMatch(/\bde: \(\) => import\(/);
    expect(loaders).not.toContain(german);
    const chunk = await bundle("import de from 'virtual:fix-finder/translations/de'; console.log(de);");
    expect(chunk).toContain(german);
  });

  it('stops a build at a broken article, with file and line', async () => {
    const line = change(ARTICLE, /action: restart-device/, 'action: dance');
    await expect(bundle("import 'virtual:fix-finder/pack';", folder)).rejects.toThrow(
      new RegExp(`${ARTICLE}:${line}:`),
    );
  });

  it('stops a build at a broken article even where nothing imports it', async () => {
    change(ARTICLE, /action: restart-device/, 'action: dance');
    await expect(bundle('console.log(1);', folder)).rejects.toThrow(ARTICLE);
  });

  it('says which modules there are when asked for another', async () => {
    await expect(bundle("import 'virtual:fix-finder/nonsense';")).rejects.toThrow(/nonsense.*pack/);
  });
});
