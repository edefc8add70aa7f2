// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../core/ticket/ticket';
import { renderPage } from '../../../tools/start/sample-ticket/render-page';
import { SAMPLE_TICKET } from '../../../tools/start/sample-ticket/sample-ticket';

function parse(ticket: Ticket): Document {
  // Nobody serves the style sheet here, and the DOM would say so each time.
  const html = renderPage(ticket).replace(/<link rel="stylesheet"[^>]*>/, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

function find(page: Document, selector: string): Element {
  const element = page.querySelector(selector);
  if (element === null) throw new Error(`The page has no ${selector}.`);
  return element;
}

describe('renderPage', () => {
  it('has the landmarks of a helpdesk and a labelled editor', () => {
    const page = parse(SAMPLE_TICKET);
    for (const selector of ['body > header', 'nav[aria-label]', 'main h1', 'aside[aria-label]'])
      find(page, selector);
    const editor = find(page, '[contenteditable="true"][role="textbox"]');
    expect(find(page, `#${editor.getAttribute('aria-labelledby')}`).textContent).toBe(
      'Reply to Maya Lindqvist',
    );
  });

  it('shows each message with who wrote it', () => {
    const articles = [...parse(SAMPLE_TICKET).querySelectorAll('main article')];
    expect(articles.map((article) => article.getAttribute('aria-label'))).toEqual([
      'Customer: Maya Lindqvist',
      'Agent: Support',
      'Internal note: Support',
      'Customer: Maya Lindqvist',
    ]);
  });

  it('keeps paragraphs and lines of a message', () => {
    const messages = [{ author: 'customer', text: 'Hello,\r\n\r\nit failed.\nAgain.\n \n\nBye' } as const];
    const text = find(parse({ ...SAMPLE_TICKET, messages }), '.message__text');
    expect([...text.querySelectorAll('p')].map((p) => p.innerHTML)).toEqual([
      'Hello,',
      'it failed.<br>Again.',
      'Bye',
    ]);
  });

  it('takes nothing from a ticket for markup', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
    const page = parse({
      subject: hostile,
      messages: [{ author: 'customer', authorName: hostile, text: hostile }],
      requester: hostile,
      agent: null,
      number: hostile,
    });
    expect(page.querySelectorAll('script:not([src])')).toHaveLength(0);
    expect(page.querySelectorAll('img')).toHaveLength(0);
    expect(find(page, 'h1').textContent).toBe(hostile);
    expect(find(page, '.message__text').textContent).toBe(hostile);
    expect(find(page, 'article').getAttribute('aria-label')).toBe(`Customer: ${hostile}`);
  });
});
