import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../core/articles/article';
import { createArticle, createStep } from '../support/articles';
import { createFacts } from '../support/facts';
import { createShippedEngine } from '../support/shipped';
import { createTicket } from '../support/tickets';

const engine = createShippedEngine();

const HOSTILE = [
  '<script>alert(1)</script>',
  '</p></li></ol><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='x",
  '&lt;script&gt; &amp;',
  '{{ticket.id}}',
  '{name} {steps}',
  '$& $1 $`',
  'https://example.org/"onclick="x',
  "https://example.org/'<b>",
  'https://example.org/a?b=1&c=<i>',
  '1. not a step',
  '<!-- x',
  ']]>',
];
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE, 'backup', '>', '\u202e', 'é', '😀', 'http://'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(' '));
/** A text that has something to read: blank ones are refused by the schema. */
const text = words.filter((value) => value.trim() !== '').map((value) => value.trim());
const step: fc.Arbitrary<Partial<Step>> = fc
  .record({ title: text, path: fc.option(text), body: text, caution: fc.option(text), check: text })
  .map(({ path, caution, ...rest }) => ({
    ...rest,
    ...(path === null ? {} : { path }),
    ...(caution === null ? {} : { caution }),
  }));

const TAGS = /<(?:p|ol|li|strong|br)>|<\/(?:p|ol|li|strong|a)>|<a href="https?:\/\/[^"'<>\s]*">/g;

const toText = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a reader sees of the HTML, with the numbers that a browser puts before the items. */
function read(html: string): string {
  let number = 0;
  return toText(
    html
      .replace(/<li>/g, () => `<br>${++number}. `)
      .replace(/<br>|<\/(?:p|ol)>/g, '\n')
      .replace(TAGS, ''),
  );
}

const squeeze = (value: string): string => value.replace(/\s+/g, ' ').trim();

describe('a reply from any article', () => {
  const reply = fc.record({
    meaning: text,
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    length: fc.constantFrom('full' as const, 'short' as const),
    name: words,
  });
  const render = ({
    meaning,
    steps,
    length,
    name,
  }: typeof reply extends fc.Arbitrary<infer Value> ? Value : never) => {
    const article = createArticle({
      meaning,
      steps: steps.map((parts, index) => createStep({ ...parts, id: `s${index}` })),
    });
    const facts = createFacts({ customerName: name, agentName: name });
    return engine.render(engine.plan(article, facts, { length, chosen: new Map(), likelyCauses: [] }));
  };

  it('has only p, ol, li, strong, a and br in its HTML, and nothing of the texts is markup', () => {
    fc.assert(
      fc.property(reply, (parts) => {
        const { html } = render(parts);
        const rest = html.replace(TAGS, '');
        expect(rest).not.toMatch(/[<>"']/);
        expect(rest.replace(/&(?:lt|gt|quot|amp|#39);/g, '')).not.toContain('&');
        for (const tag of ['p', 'ol', 'li', 'strong', 'a'])
          expect(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(
            html.match(new RegExp(`</${tag}>`, 'g'))?.length,
          );
      }),
    );
  });

  it('says the same as plain text and as HTML', () => {
    fc.assert(
      fc.property(reply, (parts) => {
        const { text: plain, html } = render(parts);
        expect(squeeze(read(html))).toBe(squeeze(plain));
      }),
    );
  });
});

describe('a reply to any ticket', () => {
  const piece = fc.constantFrom(
    ...HOSTILE,
    'My iCloud backup failed. ',
    'It says <b>The last backup could not be completed</b>. ',
    'I <i>restarted</i> {{it}} twice. ',
    'The last {{x}} successful <u> backup was in May. ',
    'backup stuck on "estimating" ',
    '\n\nThanks,\nMaria <script>\n',
    '\n',
  );
  const message = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const name = fc.constantFrom(
    null,
    ...HOSTILE,
    'Maria <script>alert(1)</script>',
    '{{customer}}',
    'Maria Keller',
  );

  it('holds no markup and no template from it', () => {
    let replies = 0;
    fc.assert(
      fc.property(message, name, (customerText, requester) => {
        const ticket = createTicket([['customer', `My iCloud backup failed. ${customerText}`]], {
          requester,
          agent: requester,
        });
        const { facts, suggestions } = engine.read(ticket);
        for (const { article, causes } of suggestions) {
          const found = engine.article(article);
          if (!found) throw new Error(`${article} is suggested, but there is no such article`);
          const likelyCauses = causes.map(({ cause }) => cause);
          const reply = engine.render(
            engine.plan(found, facts, { length: 'full', chosen: new Map(), likelyCauses }),
          );
          for (const rendered of [reply.text, reply.html])
            expect(rendered).not.toMatch(/<\/?(?:script|img|i|b|u)\b|\{\{|\}\}|onerror|onmouseover/i);
          expect(reply.html.replace(TAGS, '')).not.toMatch(/[<>"']/);
          replies += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(replies).toBeGreaterThan(30);
  }, 60_000);
});
