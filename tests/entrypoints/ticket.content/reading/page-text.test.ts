// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../../entrypoints/ticket.content/reading/page-text';

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

describe('readPageText', () => {
  it.each([
    ['inline elements are one text', '<p>the <b>back</b>up <i>failed</i></p>', 'the backup failed'],
    ['blocks part', '<div>one</div><div>two</div>', 'one\ntwo'],
    ['a paragraph parts more', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['line breaks part', 'one<br>two', 'one\ntwo'],
    ['a line break of the source is a space', '<p>one\ntwo</p>', 'one two'],
    ['preformatted text keeps its line breaks', '<pre>one\ntwo</pre>', 'one\ntwo'],
    [
      'controls, scripts and styles say nothing',
      'a<script>b</script><style>c</style><button>d</button><textarea>e</textarea>',
      'a',
    ],
    ['hidden elements say nothing', '<div>a</div><div hidden>backup failed</div>', 'a'],
    ['table cells part', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
  ])('%s', (_, html, text) => {
    expect(readPageText(load(html)).text.trim()).toBe(text);
  });

  it('leads from a span to the page’s own nodes, over several elements', () => {
    const text = readPageText(load('<p>My <b>back</b>up has <i>fail</i>ed.</p>'));
    const start = text.text.indexOf('backup');
    const range = text.toRange({ start, end: start + 'backup has failed'.length });
    expect(range?.toString()).toBe('backup has failed');
    expect(range?.startContainer.parentElement?.nodeName).toBe('B');
  });

  it('has no place for words that have left the page', () => {
    const root = load('<p>backup failed</p>');
    const text = readPageText(root);
    root.replaceChildren();
    expect(text.toRange({ start: 0, end: 6 })).toBeNull();
  });

  it('leaves out what is foreign, with a break in its place', () => {
    const text = readPageText(load('mine<blockquote>yours</blockquote>mine'), (element) =>
      element.matches('blockquote'),
    );
    expect(text.text).toBe('mine\nmine');
  });

  it('reads into open shadow roots', () => {
    const root = load('<div id="host"></div>');
    const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
    shadow?.append('backup failed');
    expect(readPageText(root).text.trim()).toBe('backup failed');
  });

  it('stops at a bound, within one huge node too', () => {
    const text = readPageText(load(`<p>${'a'.repeat(2_000_000)}</p><p>end</p>`)).text;
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).not.toContain('end');
  });
});
