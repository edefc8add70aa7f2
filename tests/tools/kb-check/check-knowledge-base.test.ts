import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkKnowledgeBase } from '../../../tools/kb-check/check-knowledge-base';

const TODAY = '2026-11-29';
/** Enough to notice a search that has come apart; `npm run kb:check` searches for all of them. */
const SAMPLED_SIGNALS = 2;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of articles with the files given; products, wording and replies are the repository's. */
function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kb-check-'));
  folders.push(folder);
  mkdirSync(join(folder, 'articles'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const articleNamed = (id: string, signal = `${id} keeps failing`): string =>
  `id: ${id}
language: en
title: Backup of the ${id} fails
aliases: []
product: icloud-backup
kinds: []
platforms: [iOS]
models: All of them.
severity: { level: minor, reason: Nothing is lost. }
meaning: The backup did not finish. Nothing is lost, and the earlier backups stay where they are.
signals:
  - { text: ${signal}, kind: phrase }
causes:
  - { id: storage, title: Not enough storage, hints: [full] }
steps:
  - id: restart
    title: Restart the phone
    body: Hold the side button until the slider appears, then drag it.
    addresses: [storage]
    check: The phone is on again.
    sources: [https://example.org/restart]
faq: []
escalate: [The vendor.]
tags: []
sources: []
reviewed: 2026-11-22
`;

const check = (files: Readonly<Record<string, string>>): string[] =>
  checkKnowledgeBase(createFolder(files), { today: TODAY, base: 'content' }).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );

const TOASTER = 'articles/toaster/en.yaml';
const broken = (from: string, to: string): string[] =>
  check({ [TOASTER]: articleNamed('toaster').replace(from, to) });

/** Each case compiles the patterns of nine languages, which takes a second or two on a busy machine. */
describe('checkKnowledgeBase', { timeout: 30_000 }, () => {
  it('finds nothing wrong in the knowledge base of this repository, and every step sourced', () => {
    const { problems, counts } = checkKnowledgeBase('content', {
      today: TODAY,
      signalsPerArticle: SAMPLED_SIGNALS,
    });
    expect(problems).toEqual([]);
    expect(counts?.articles).toBeGreaterThanOrEqual(28);
    expect(counts?.sourcedSteps).toBe(counts?.steps);
    expect([...(counts?.phraseLanguages.keys() ?? [])]).toEqual([
      'de',
      'es',
      'fr',
      'it',
      'ja',
      'nl',
      'pt',
      'zh',
    ]);
  }, 60_000);

  it('counts what a sound folder holds', () => {
    const { problems, counts } = checkKnowledgeBase(createFolder({ [TOASTER]: articleNamed('toaster') }), {
      today: TODAY,
      base: 'content',
    });
    expect(problems).toEqual([]);
    expect(counts).toEqual({
      articles: 1,
      steps: 1,
      sourcedSteps: 1,
      languages: new Map([['en', 1]]),
      phraseLanguages: new Map(),
    });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a field of the wrong shape',
      'level: minor',
      'level: mild',
      /^articles\/toaster\/en\.yaml:9:20 severity\.level/,
    ],
    [
      'a step without a source',
      'sources: [https://example.org/restart]',
      'sources: []',
      /:21:14 steps\.0\.sources: .*source/,
    ],
    ['a field nobody knows', 'aliases: []', 'nickname: x\naliases: []', /:4:1 nickname/],
    ['an unknown product', 'product: icloud-backup', 'product: toaster', /:5:10 product: .*"toaster"/],
    [
      'a cause that is not there',
      'addresses: [storage]',
      'addresses: [storage, heat]',
      /:19:26 steps\.0\.addresses\.1: .*"heat"/,
    ],
    [
      'a title that is no order',
      'title: Restart the phone',
      'title: The phone',
      /:17:12 steps\.0\.title: .*order/,
    ],
    [
      'a body too short',
      'body: Hold the side button until the slider appears, then drag it.',
      'body: Do it.',
      /:18:11 steps\.0\.body: .*too little/,
    ],
    ['a danger without a caution', 'then drag it.', 'then erase the phone.', /:16:5 steps\.0: "erase"/],
    [
      'forbidden advice',
      'The phone is on again.',
      'You can tell us your password.',
      /:20:12 steps\.0\.check: never ask/,
    ],
    ['an old review', 'reviewed: 2026-11-22', 'reviewed: 2025-11-22', /:26:11 reviewed: .*over a year/],
    ['text that is no YAML', 'faq: []', 'faq: [', /^articles\/toaster\/en\.yaml:\d+:\d+ /],
  ])('finds %s, with its place', (_, from, to, problem) => {
    const problems = broken(from, to);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(problem);
  });

  it('finds a signal that two articles have', () => {
    const problems = check({
      [TOASTER]: articleNamed('toaster', 'it burns my backup'),
      'articles/kettle/en.yaml': articleNamed('kettle', 'it burns my backup'),
    });
    expect(problems).toEqual([expect.stringMatching(/"it burns my backup".*kettle and toaster/)]);
  });

  it('finds a phrase that two articles have in one language', () => {
    const phrases = 'de:\n  title: TITLE\n  phrases:\n    - brennt immer an\n';
    const problems = check({
      [TOASTER]: articleNamed('toaster'),
      'articles/toaster/phrases.yaml': phrases.replace('TITLE', 'Toaster'),
      'articles/kettle/en.yaml': articleNamed('kettle'),
      'articles/kettle/phrases.yaml': phrases.replace('TITLE', 'Kessel'),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^articles\/kettle\/phrases\.yaml:4:7 .*"brennt immer an" stands in toaster/),
      expect.stringMatching(/^articles\/toaster\/phrases\.yaml:4:7 .*"brennt immer an" stands in kettle/),
    ]);
  });

  describe('a signal that another article is named by', () => {
    const files = {
      [TOASTER]: articleNamed('toaster', 'backup of the kettle fails'),
      'articles/kettle/en.yaml': articleNamed('kettle'),
    };

    it('is found', () => {
      expect(check(files)).toEqual([
        expect.stringMatching(/^articles\/toaster\/en\.yaml:12:13 .*finds kettle as well or first/),
      ]);
    });

    it('is accepted where the tie is explained', () => {
      const tie = 'text: backup of the kettle fails, articles: [toaster, kettle]';
      expect(check({ ...files, 'ties.yaml': `- { ${tie}, reason: Both boil over. }\n` })).toEqual([]);
      expect(check({ ...files, 'ties.yaml': `- { ${tie} }\n` })).toContainEqual(
        expect.stringMatching(/^ties\.yaml:1:3 /),
      );
    });
  });
});
