import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../core/articles/article';
import { LANGUAGES } from '../../../core/articles/languages';
import type { ActionFact, Fact } from '../../../core/facts/facts';
import { createReplyPlan } from '../../../core/reply/create-reply-plan';
import { type RenderedReply, renderReply } from '../../../core/reply/render-reply';
import { REPLY_KINDS } from '../../../core/reply/reply-kind';
import type { ReplyPlan, StepState } from '../../../core/reply/reply-plan';
import { DEFAULT_REPLY_STYLE } from '../../../core/reply/reply-style';
import { createLiquidFiller } from '../../../core/reply/templates/liquid-filler';
import { createArticle, createCause, createStep } from '../support/articles';
import { createFacts } from '../support/facts';
import { shipped } from '../support/shipped';

/** What must come out as words, in every format and wherever it stands. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</li></ol><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  '&lt;b&gt; &#60; &amp',
  '{{ ticket.number }}',
  '{{ nobody.knows }}',
  '{{customer.name',
  'name}}',
  '{% if x %}',
  '{% cursor %}',
  '%}',
  '{{{',
  '{name} {steps} {titles}',
  '$& $1',
  'https://example.org/a_b*c|d?x=<i>&y={{z}}',
  '**bold** _it_ `code` ~~x~~',
  '[link](https://example.org)',
  '# no heading',
  '> no quotation',
  '- no list',
  '1. no list',
  '---',
  '| a | b |',
  'C:\\',
  '\ue000\ue001',
  '\u202e',
  '：',
];
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom('Restart', 'the', 'iPhone.', 'バックアップ', '备份', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
/** As the schema leaves it: trimmed, and something to read. */
const text = words.map((value) => value.trim()).filter((value) => value !== '');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const ACTIONS = ['restart-device', 'check-storage', 'buy-storage'];
const step: fc.Arbitrary<Partial<Step>> = fc.record({
  title: text,
  path: some(text),
  body: text,
  caution: some(text),
  check: text,
  addresses: fc.subarray(['storage', 'wifi']),
  action: some(fc.constantFrom(...ACTIONS)),
  destructive: some(fc.boolean()),
  platforms: some(fc.constantFrom(['iOS'], ['Android'], ['macOS', 'Windows'])),
  versions: some(fc.constantFrom({ iOS: '17+' }, { macOS: '-12' })),
  devices: some(fc.constantFrom(['iPhone 8'], ['MacBook'])),
});
const article = fc
  .record({
    title: text,
    meaning: text,
    question: some(text),
    escalate: text,
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  })
  .map(({ steps, question, escalate, ...rest }) =>
    createArticle({
      ...rest,
      escalate: [escalate],
      causes: [
        createCause({ id: 'storage', ...(question === undefined ? {} : { question }) }),
        createCause({ id: 'wifi', title: 'Weak Wi-Fi', question: 'Is the Wi-Fi good?' }),
      ],
      steps: steps.map((parts, index) => createStep({ ...withoutGaps(parts), id: `s${index}` })),
    }),
  );

const evidence = (quote: string) => ({ message: 0, span: { start: 0, end: quote.length }, text: quote });
const fact = (...values: string[]): fc.Arbitrary<Fact | null> =>
  fc.option(fc.constantFrom(...values).map((value) => ({ value, evidence: evidence(value) })));
const done: fc.Arbitrary<ActionFact[]> = fc
  .array(fc.tuple(fc.constantFrom(...ACTIONS, 'example-backup-failed/s1'), text), { maxLength: 3 })
  .map((facts) =>
    facts.map(([value, quote]) => ({ value, label: `done ${value}`, evidence: evidence(quote) })),
  );

const options = fc.record({
  kind: fc.constantFrom(...REPLY_KINDS),
  language: fc.constantFrom(...LANGUAGES),
  formality: fc.constantFrom('formal' as const, 'informal' as const),
  length: fc.constantFrom('full' as const, 'short' as const),
  customerName: fc.oneof(fc.constant('Maria Keller'), text),
  agentName: fc.oneof(fc.constant(null), text),
  ticketNumber: fc.oneof(fc.constant(null), text),
  product: fc.oneof(fc.constant(null), text),
  agentTexts: fc.array(text, { maxLength: 2 }),
  reported: fc.array(text, { maxLength: 2 }),
  likelyCauses: fc.subarray(['storage', 'wifi']),
  date: fc.constant('2026-11-29'),
  chosen: fc
    .array(fc.tuple(fc.constantFrom('s0', 's1', 's2'), fc.constantFrom<StepState>('included', 'removed')), {
      maxLength: 2,
    })
    .map((chosen) => new Map(chosen)),
});
const style = fc
  .record({
    greeting: fc.oneof(fc.constant(''), text),
    signOff: fc.oneof(fc.constant(''), text),
    cautionLabel: fc.oneof(fc.constant(''), text),
    numbering: fc.constantFrom('numbers' as const, 'words' as const),
  })
  .map((parts) => ({ ...DEFAULT_REPLY_STYLE, ...parts }));
const facts = fc
  .record({
    os: fact('iOS 16.2', 'iOS 17.5', 'macOS 14', 'Android 13'),
    device: fact('iPhone 14', 'Mac mini'),
    tried: done,
    sent: done,
  })
  .map(createFacts);

const reply = fc
  .tuple(article, facts, options, style, fc.boolean())
  .map(([main, known, wanted, look, hasTemplates]) => {
    const plan = createReplyPlan(main, known, wanted);
    const phrases = shipped.replyPhrases.find(({ language }) => language === wanted.language);
    if (!phrases) throw new Error(`There are no phrases in ${wanted.language}`);
    const templates = hasTemplates ? createLiquidFiller : null;
    return { plan, chosen: wanted.chosen, rendered: renderReply(plan, phrases, { style: look, templates }) };
  });
const check = (
  property: (value: { plan: ReplyPlan; chosen: Map<string, StepState>; rendered: RenderedReply }) => void,
) => fc.assert(fc.property(reply, property), { numRuns: 100 });

describe('whatever the article, the ticket and the style say, a reply', () => {
  it('holds no raw placeholder, in no format', () => {
    check(({ rendered: { text, html, markdown } }) => {
      for (const each of [text, html, markdown])
        expect(each).not.toMatch(/\{\{|\}\}|\{%|%\}|[\ue000\ue001]/u);
    });
  });

  it('has no markup but its own in HTML, and none of the texts’ in Markdown', () => {
    check(({ rendered: { html, markdown } }) => {
      const words = html.replace(TAGS, '');
      expect(words).not.toMatch(/[<>"']/);
      expect(words.replace(/&(?:lt|gt|quot|amp|#39);/g, '')).not.toContain('&');
      expect(markdown.replace(MARKDOWN, '')).not.toMatch(/[*_`[\]<~|]/);
      // Bold ends only before a blank where a full-width sign stands before its end.
      expect(markdown).not.toMatch(/\*\*(?:\\.|[^*\\\n])+\*\*(?=[^\s\\])/);
      for (const line of markdown.split('\n')) {
        expect(line.trimStart()).not.toMatch(/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|={1,}\s*$)/);
      }
    });
  });

  it('says the same as plain text, as HTML and as Markdown', () => {
    check(({ rendered: { text, html, markdown } }) => {
      expect(squeeze(readHtml(html))).toBe(squeeze(text));
      expect(squeeze(readMarkdown(markdown))).toBe(squeeze(text));
    });
  });

  it('asks for nothing that can lose data unless the agent ticked it', () => {
    check(({ plan, chosen }) => {
      for (const { step, state } of plan.steps) {
        if (step.destructive && chosen.get(step.id) !== 'included') expect(state).not.toBe('included');
      }
    });
  });

  it('has a reason for every step that it leaves out', () => {
    check(({ plan, chosen }) => {
      const included = plan.steps.filter(({ state }) => state === 'included').length;
      for (const { step, state, because, needs } of plan.steps) {
        const isExplained: Readonly<Record<StepState, boolean>> = {
          included: true,
          tried: !!because,
          sent: !!because,
          'not-applicable': !!because && !!needs,
          held: step.destructive === true,
          later: included >= 4,
          removed: chosen.get(step.id) === 'removed',
        };
        expect(isExplained[state], `${step.id} is ${state}`).toBe(true);
      }
    });
  });
});

const TAGS = /<(?:p|ol|li|strong|br)>|<\/(?:p|ol|li|strong|a)>|<a href="https?:\/\/[^"'<>\s]*">/g;

/** Bold, an address in brackets, a line break by a backslash, and whatever a backslash takes its meaning from. */
const MARKDOWN = /\\[!-/:-@[-`{-~\n]|\*\*|<https?:[^\s<>]*>/g;

/** What a reader sees of the HTML, with the numbers that a browser puts before the items. */
function readHtml(html: string): string {
  return html
    .replace(/<ol>.*?<\/ol>/gs, (list) => {
      let number = 0;
      return list.replace(/<li>/g, () => `<br>${++number}. `);
    })
    .replace(/<br>|<\/(?:p|ol)>/g, '\n')
    .replace(TAGS, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function readMarkdown(markdown: string): string {
  return markdown.replace(MARKDOWN, (sign) => {
    if (sign.startsWith('\\')) return sign.slice(1);
    return sign.startsWith('<') ? sign.slice(1, -1) : '';
  });
}

/** A full-width colon brings its own space, in HTML and plain text; a blank more or less says nothing. */
function squeeze(value: string): string {
  return value.replace(/\s+/g, '');
}

function withoutGaps(parts: Partial<Step>): Partial<Step> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
