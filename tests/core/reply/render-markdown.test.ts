import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../core/reply/render-markdown';
import { createArticle, createStep } from '../support/articles';
import { createFacts } from '../support/facts';
import { createShippedEngine } from '../support/shipped';

const engine = createShippedEngine();
const line = (text: string) => renderMarkdown([{ kind: 'paragraph', label: '', lines: [text] }]);

describe('a line of Markdown', () => {
  it.each([
    ['Settings > [your name] > iCloud', 'Settings > \\[your name\\] > iCloud'],
    ['2 * 3 and a_b_c', '2 \\* 3 and a\\_b\\_c'],
    ['`rm` <b> a|b ~x~', '\\`rm\\` \\<b> a\\|b \\~x\\~'],
    ['C:\\Users', 'C:\\\\Users'],
    ['&lt; &amp & a', '\\&lt; &amp & a'],
    ['# no heading', '\\# no heading'],
    ['> no quotation', '\\> no quotation'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['3. no list', '3\\. no list'],
    ['3) no list', '3\\) no list'],
    ['---', '\\---'],
    ['2026-11-29 #4711', '2026-11-29 #4711'],
    ['See https://example.org/a_b.', 'See <https://example.org/a_b>.'],
  ])('%s', (text, markdown) => {
    expect(line(text)).toBe(markdown);
  });
});

it('parts a label from its text by a blank in every language, or it would not be bold', () => {
  const labelled = renderMarkdown([{ kind: 'paragraph', label: 'ご注意：', lines: ['料金がかかります。'] }]);
  expect(labelled).toBe('**ご注意：** 料金がかかります。');
});

it('has bold titles in a numbered list, and what belongs to a step indented below it', () => {
  const article = createArticle({
    meaning: 'Nothing is lost.',
    steps: [
      createStep({ path: 'Settings > iCloud', body: 'One.\n\nTwo.', caution: 'Mind the cost.' }),
      createStep({ id: 'b', title: 'Wait', body: 'Long.' }),
    ],
  });
  const facts = createFacts({ customerName: 'Maria Keller', agentName: 'Robin Lee' });
  const plan = engine.plan(article, facts, { length: 'full', chosen: new Map(), likelyCauses: [] });
  const { markdown } = engine.render(plan);
  expect(markdown).toContain(
    [
      '1. **Restart the phone**',
      '   Settings > iCloud',
      '   One.',
      '   Two.',
      '   **Please note:** Mind the cost.',
      '   **It worked if:** The phone is on again.',
      '2. **Wait**',
    ].join('\n\n'),
  );
  expect(markdown).toMatch(/Kind regards,\\\nRobin Lee$/);
});
