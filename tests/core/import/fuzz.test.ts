import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseOwnArticle } from '../../../core/articles/own-article';
import { exportJson, exportYamlZip } from '../../../core/import/export-articles';
import type { ImportedItem } from '../../../core/import/import-types';
import { planImport } from '../../../core/import/plan-import';
import { createReplyPlan } from '../../../core/reply/create-reply-plan';
import { renderReply } from '../../../core/reply/render-reply';
import { createOwnArticle } from '../support/own-articles';
import { shipped } from '../support/shipped';
import { articlesOf, problemsOf, readBytes, readText } from './support';

/** Together more than ten thousand cases. */
const RUNS = 1_250;
const NOTHING = { own: () => null, isElsewhere: () => false };
const [phrases] = shipped.replyPhrases;

/** Pieces that files of the formats are made of, with those that people use to break in. */
const EVIL = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '{{constructor.constructor("x")()}}',
  '{% raw %}',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202e',
  '😀',
  '=cmd()',
  "'",
  '"',
  '\n',
  ',',
  '- ',
  ': ',
  '---\n',
  '<a href="javascript:x">y</a>',
  '<a href=https://x.example/">y</a>',
  '<!--',
  '<p><b>',
);
const TEXT = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(EVIL, fc.string({ maxLength: 12 })), { maxLength: 6 })
      .map((parts) => parts.join('')),
  },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 6 }),
);
const RECORD = (keys: readonly string[]) =>
  fc.dictionary(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...keys) }, TEXT),
    fc.oneof(TEXT, fc.jsonValue({ maxDepth: 3 })),
    {
      maxKeys: 8,
    },
  );
const FIELDS = [
  'id',
  'title',
  'steps',
  'language',
  'tags',
  'ready',
  'signals',
  'meaning',
  'aliases',
  'product',
  '__proto__',
];

/** Whatever is read: either whole articles that make harmless replies, or problems that say something. */
function expectHarmless(items: readonly ImportedItem[]): void {
  const { lines, put } = planImport(items, NOTHING);
  expect(lines).toHaveLength(items.length);
  for (const problem of problemsOf(items)) expect(problem.length).toBeGreaterThan(3);
  for (const article of put) {
    expect(parseOwnArticle(JSON.parse(JSON.stringify(article))).ok).toBe(true);
    const plan = createReplyPlan(article, null, { length: 'full', chosen: new Map(), likelyCauses: [] });
    if (!phrases) throw new Error('no phrases');
    const { html } = renderReply(plan, phrases);
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags)
      expect(tag).toMatch(/^<\/?(?:p|ol|li|strong|br)>$|^<\/a>$|^<a href="https?:\/\/[^"<>\s]*">$/);
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
  }
  expect(Object.prototype).not.toHaveProperty('polluted');
}

function check(arbitrary: fc.Arbitrary<ImportedItem[]>, runs = RUNS): void {
  fc.assert(
    fc.property(arbitrary, (items) => expectHarmless(items)),
    { numRuns: runs },
  );
}

const STEP = fc.record(
  { id: fc.constantFrom('one', 'two'), title: TEXT, body: TEXT },
  { requiredKeys: ['id', 'title'] },
);
const ARTICLE = fc.record(
  {
    id: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
    title: TEXT,
    steps: fc.array(STEP, { maxLength: 3 }),
    meaning: TEXT,
    ready: fc.boolean(),
  },
  { requiredKeys: ['id', 'title', 'steps'] },
);

describe('files of any content', () => {
  it('our JSON', { timeout: 60_000 }, () => {
    check(
      fc
        .oneof(
          fc.array(fc.oneof(ARTICLE, RECORD(FIELDS)), { maxLength: 4 }),
          fc.record({ articles: fc.array(ARTICLE, { maxLength: 4 }) }),
          fc.jsonValue(),
        )
        .map((data) => readText('x.json', JSON.stringify(data))),
      RUNS * 2,
    );
  });

  it('our YAML, and espanso’s', { timeout: 60_000 }, () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('', '  ', '- ', '  - '),
        fc.constantFrom('id', 'title', 'steps', 'matches', 'trigger', 'replace', 'html', '&a', '*a', '<<'),
        TEXT,
      ),
      { maxLength: 8 },
    );
    check(
      fc
        .oneof(
          lines.map((all) => all.map(([indent, key, value]) => `${indent}${key}: ${value}`).join('\n')),
          fc
            .array(RECORD(['trigger', 'triggers', 'replace', 'html', 'label', 'vars', 'form']), {
              maxLength: 4,
            })
            .map((matches) => JSON.stringify({ matches })),
          ARTICLE.map((article) => JSON.stringify(article)),
        )
        .map((text) => readText('x.yaml', ` ${text}`.trimStart().replace(/^(?=[[{])/, '# x\n'))),
    );
  });

  it('CSV, and Briskine’s', { timeout: 60_000 }, () => {
    const header = fc.constantFrom(
      'title,reply,tags',
      'title;step 1;step 2',
      'id,title,shortcut,subject,to,cc,bcc,tags,body',
      'Title\tText',
    );
    check(
      fc
        .tuple(
          header,
          fc.array(
            fc
              .array(
                fc.oneof(
                  TEXT,
                  TEXT.map((text) => `"${text.replaceAll('"', '""')}"`),
                ),
                { maxLength: 9 },
              )
              .map((cells) => cells.join(',')),
            { maxLength: 6 },
          ),
        )
        .map(([head, rows]) => readText('x.csv', [head, ...rows].join('\n'))),
      RUNS * 2,
    );
  });

  it('Markdown', { timeout: 60_000 }, () => {
    check(
      fc
        .tuple(
          RECORD(FIELDS),
          fc.array(
            fc.oneof(
              TEXT,
              TEXT.map((text) => `## ${text}`),
            ),
            { maxLength: 6 },
          ),
        )
        .map(([front, body]) => readText('x.md', `---\n${JSON.stringify(front)}\n---\n${body.join('\n')}`)),
    );
  });

  it.each([
    [
      'Zendesk',
      fc
        .array(
          fc.record({
            title: TEXT,
            actions: fc.array(
              fc.record({
                field: fc.constantFrom('comment_value_html', 'comment_value', 'status'),
                value: fc.oneof(TEXT, fc.array(TEXT)),
              }),
              { maxLength: 3 },
            ),
          }),
          { maxLength: 4 },
        )
        .map((macros) => ({ macros })),
    ],
    [
      'Chatwoot',
      fc.array(fc.oneof(fc.record({ short_code: TEXT, content: TEXT }), RECORD(['short_code', 'content'])), {
        maxLength: 4,
      }),
    ],
    [
      'Freshdesk',
      fc.array(
        fc.oneof(
          fc.record({ title: TEXT, content_html: fc.oneof(TEXT, fc.constant(null)), content: TEXT }),
          RECORD(['title', 'content']),
        ),
        { maxLength: 4 },
      ),
    ],
  ] as const)('%s', { timeout: 60_000 }, (_name, arbitrary: fc.Arbitrary<unknown>) => {
    check(
      arbitrary.map((data) => readText('x.json', JSON.stringify(data))),
      RUNS / 2,
    );
  });

  it('any bytes, under any name', { timeout: 60_000 }, () => {
    const name = fc.constantFrom('x.yaml', 'x.json', 'x.csv', 'x.md', 'x.zip', 'x');
    const zip = fc
      .dictionary(fc.constantFrom('a.yaml', 'b.json', '../c.csv', '__MACOSX/d.md', 'e/f.md'), TEXT, {
        maxKeys: 3,
      })
      .map((files) =>
        zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
      );
    const broken = fc
      .tuple(zip, fc.nat(), fc.nat({ max: 255 }))
      .map(([bytes, at, value]) => bytes.with(at % bytes.length, value));
    check(
      fc
        .tuple(name, fc.oneof(fc.uint8Array({ maxLength: 60 }), zip, broken))
        .map(([file, bytes]) => readBytes(file, bytes)),
    );
  });
});

describe('an export', () => {
  it('imported again gives the same articles, whatever they say', { timeout: 60_000 }, () => {
    const line = fc
      .stringMatching(/^[\p{L}\p{N} .,:;#'"&*!?<>{}|-]{1,60}$/u)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/<.*on\w+=/.test(text));
    const article = fc
      .record({
        title: line,
        body: line,
        tags: fc.uniqueArray(
          line.map((text) => text.slice(0, 20).trim()),
          { maxLength: 3 },
        ),
        ready: fc.boolean(),
        meaning: line,
      })
      .map(({ title, body, tags, ready, meaning }) => ({
        id: 'an-article',
        title,
        tags: tags.filter((tag) => tag !== ''),
        meaning: ready ? '' : meaning,
        steps: [
          { id: 'one', title: title.slice(0, 100).trim(), body, addresses: [], check: '', sources: [] },
        ],
        ...(ready ? { ready } : {}),
      }));
    fc.assert(
      fc.property(article, (fields) => {
        const articles = [createOwnArticle(fields)];
        expect(articlesOf(readText('x.json', exportJson(articles)))).toEqual(articles);
        expect(articlesOf(readBytes('x.zip', exportYamlZip(articles)))).toEqual(articles);
      }),
      { numRuns: 300 },
    );
  });
});
