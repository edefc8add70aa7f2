import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/articles/article';
import { escapeHtml } from '../../../core/reply/render-html';
import type { StepState } from '../../../core/reply/reply-plan';
import { createArticle, createStep } from '../support/articles';
import { createActionFact, createFacts } from '../support/facts';
import { createShippedEngine, shippedArticles } from '../support/shipped';

const engine = createShippedEngine();

function render(
  article: Article,
  { facts = createFacts(), length = 'full' as 'full' | 'short', all = false } = {},
) {
  const chosen = new Map<string, StepState>(all ? article.steps.map(({ id }) => [id, 'included']) : []);
  return engine.render(engine.plan(article, facts, { length, chosen, likelyCauses: [] }));
}

const RICH = createArticle({
  meaning: 'Nothing is lost.\n\nA second paragraph for the agent.',
  steps: [
    createStep({
      path: 'Settings > [your name] > iCloud',
      body: 'First part.\n\nSecond part.',
      caution: 'Mind the cost.',
    }),
    createStep({
      id: 'second',
      title: 'Update the system',
      action: 'update-system',
      body: 'See https://support.apple.com/en-us/118575.',
    }),
  ],
});

describe('renderReply', () => {
  it('greets, opens, numbers the steps, closes and signs, in that order', () => {
    const { text } = render(RICH, {
      facts: createFacts({ customerName: 'Maria Keller', agentName: 'Robin Lee' }),
    });
    const parts = [
      /^Hello Maria,\n/,
      /Nothing is lost\./,
      /\n1\. Restart the phone\n/,
      /Settings > \[your name\] > iCloud\n/,
      /First part\.\n\s*Second part\.\n/,
      /Mind the cost\.\n/,
      /The phone is on again\./,
      /\n2\. Update the system\n/,
      /\nRobin Lee$/,
    ];
    let at = 0;
    for (const part of parts) {
      const found = text.slice(at).search(part);
      expect(found, `${part} after character ${at} of:\n${text}`).toBeGreaterThanOrEqual(0);
      at += found;
    }
  });

  it.each([
    ['de', 'formal', '[Ihr Name]'],
    ['de', 'informal', '[dein Name]'],
    ['fr', 'informal', '[ton nom]'],
    ['es', 'informal', '[tu nombre]'],
    ['it', 'informal', '[il tuo nome]'],
    ['nl', 'informal', '[je naam]'],
    ['zh', 'informal', '[你的姓名]'],
    ['pt', 'informal', '[seu nome]'],
  ] as const)('names the customer’s own in menus, in %s %s: %s', (language, formality, words) => {
    const article = shippedArticles.find(({ id }) => id === 'icloud-backup-failed');
    const chosen = new Map<string, StepState>(article?.steps.map(({ id }) => [id, 'included']) ?? []);
    const plan =
      article &&
      engine.plan(article, null, { language, formality, length: 'short', chosen, likelyCauses: [] });
    expect(plan && engine.render(plan).text).toContain(words);
  });

  it('has the same in HTML', () => {
    const { html } = render(RICH, {
      facts: createFacts({ customerName: 'Maria Keller', agentName: 'Robin Lee' }),
    });
    expect(html).toMatch(/^<p>Hello Maria,<\/p>/);
    expect(html).toContain(
      '<li><strong>Restart the phone</strong><br>Settings &gt; [your name] &gt; iCloud<br>First part.',
    );
    expect(html).toMatch(/<br>Robin Lee<\/p>$/);
  });

  it('keeps what is only for the agent out of it', () => {
    const facts = createFacts({ tried: [createActionFact('update-system', 'CUSTOMER WORDS')] });
    const { text, html } = render(RICH, { facts });
    for (const words of ['A second paragraph', 'example.org', 'CUSTOMER WORDS']) {
      expect(text).not.toContain(words);
      expect(html).not.toContain(words);
    }
  });

  it.each([
    ['the given name of a full name', 'Maria Keller', 'Hello Maria,'],
    ['a double given name', 'Anna-Lena Groß', 'Hello Anna-Lena,'],
    ['a name of one word', 'Maria', 'Hello Maria,'],
    ['a name it can’t take apart, whole', '王小明', 'Hello 王小明,'],
    ['an initial, whole', 'M. Keller', 'Hello M. Keller,'],
    ['nobody where there is only an address', 'maria@example.org', 'Hello,'],
    ['nobody where the name is unknown', null, 'Hello,'],
    ['a name with signs that mean something to replace()', "$& $' Keller", "Hello $& $' Keller,"],
  ])('greets %s', (_, customerName, greeting) => {
    expect(render(RICH, { facts: createFacts({ customerName }) }).text.split('\n')[0]).toBe(greeting);
  });

  it('mentions what was tried and leaves those steps out', () => {
    const facts = createFacts({ tried: [createActionFact('update-system')] });
    const { text, html } = render(RICH, { facts });
    expect(text).not.toContain('Update the system');
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(text).toContain('done update-system');
    expect(html).toContain('done update-system');
  });

  it('has no list where no step is left', () => {
    const article = createArticle({ steps: [createStep({ action: 'update-system' })] });
    const { text, html } = render(article, {
      facts: createFacts({ tried: [createActionFact('update-system')] }),
    });
    expect(html).not.toContain('<ol>');
    expect(text).not.toMatch(/^\d+\. /m);
  });

  it('leaves out a held step until it is ticked', () => {
    const article = createArticle({
      steps: [
        createStep(),
        createStep({ id: 'delete', title: 'Delete it', destructive: true, caution: 'Gone for good.' }),
      ],
    });
    expect(render(article).text).not.toContain('Delete it');
    expect(render(article, { all: true }).text).toContain('Gone for good.');
  });

  it.each([
    [
      'a stop behind it',
      'See https://example.org/a.',
      '<a href="https://example.org/a">https://example.org/a</a>.',
    ],
    [
      'parentheses around it',
      '(https://example.org/a)',
      '(<a href="https://example.org/a">https://example.org/a</a>)',
    ],
    [
      'a query',
      'https://example.org/?a=1&b=2 now',
      '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a> now',
    ],
  ])('links a web address with %s', (_, body, link) => {
    expect(render(createArticle({ steps: [createStep({ body })] })).html).toContain(link);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'ftp://example.org/x'])(
    'does not link %s',
    (body) => {
      expect(render(createArticle({ steps: [createStep({ body })] })).html).not.toContain('<a');
    },
  );
});

describe.each(shippedArticles)('a reply from $id', (article) => {
  it('has every caution, however short it is', () => {
    for (const length of ['full', 'short'] as const) {
      const { text, html } = render(article, { length, all: true });
      for (const { caution } of article.steps) {
        if (caution === undefined) continue;
        expect(text).toContain(caution.replace(/\s+/g, ' '));
        expect(html).toContain(escapeHtml(caution.replace(/\s+/g, ' ')));
      }
    }
  });

  it('leaves out bodies and checks where it is short', () => {
    const full = render(article, { all: true }).text;
    const short = render(article, { all: true, length: 'short' }).text;
    for (const { title, path, body, check } of article.steps) {
      const first = body.split('\n', 1)[0] ?? '';
      expect(full).toContain(first);
      expect(full).toContain(check);
      expect(short).not.toContain(first);
      expect(short).not.toContain(check);
      expect(short).toContain(title);
      if (path !== undefined) expect(short).toContain(path);
    }
  });

  it('numbers all its steps without a gap', () => {
    const numbers = [...render(article, { all: true }).text.matchAll(/^(\d+)\. /gm)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(article.steps.map((_, index) => index + 1));
  });
});
