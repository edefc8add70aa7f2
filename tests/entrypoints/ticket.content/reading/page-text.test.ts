// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';
import { readPageText } from '../../../../entrypoints/ticket.content/reading/page-text';

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

function read(root: Element, foreign?: string) {
  return finish(readPageText(root, foreign));
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
    expect(read(load(html)).text.trim()).toBe(text);
  });

  it('leads from a span to the page’s own nodes, over several elements', () => {
    const text = read(load('<p>My <b>back</b>up has <i>fail</i>ed.</p>'));
    const start = text.text.indexOf('backup');
    const range = text.toRange({ start, end: start + 'backup has failed'.length });
    expect(range?.toString()).toBe('backup has failed');
    expect(range?.startContainer.parentElement?.nodeName).toBe('B');
  });

  it.each([
    [
      'a paragraph of plain inline elements',
      '<p>a <b>b <i>c</i></b> backup <em>failed</em></p>',
      'a b c backup failed',
    ],
    [
      'one with a part that says nothing',
      '<p>a <b hidden>b</b> backup <em>failed</em></p>',
      'a \n backup failed',
    ],
    ['one with a line break', '<p>a <b>b<br></b> backup <em>failed</em></p>', 'a b\n backup failed'],
    [
      'one with an element that parts',
      '<p>a <b>b</b><span> backup <em>failed</em></span></p>',
      'a b backup failed',
    ],
    [
      'one with a foreign part',
      '<p>a <b class="quoted">b</b> backup <em>failed</em></p>',
      'a \n backup failed',
    ],
    [
      'plain elements with a line break of the source',
      '<p>a\n<b>b</b> backup <em>failed</em></p>',
      'a b backup failed',
    ],
    [
      'a great many of them',
      `<p>${'<b>a</b>'.repeat(100)} backup <em>failed</em></p>`,
      `${'a'.repeat(100)} backup failed`,
    ],
  ])('reads %s, and leads back to its words', (_, html, expected) => {
    const text = read(load(html), '.quoted');
    expect(text.text.trim()).toBe(expected);
    const start = text.text.indexOf('backup');
    const range = text.toRange({ start, end: start + 'backup failed'.length });
    expect(range?.toString()).toBe('backup failed');
    expect(range?.endContainer.parentElement?.nodeName).toBe('EM');
  });

  it('reads into shadow roots among plain elements', () => {
    const root = load('<p>a <b>b</b> <span id="host"></span></p>');
    root.querySelector('#host')?.attachShadow({ mode: 'open' }).append('backup failed');
    expect(read(root).text.trim()).toBe('a b backup failed');
  });

  it('has no place for words that have been shortened', () => {
    const root = load('<p>the <b>backup</b> failed</p>');
    const text = read(root);
    root.querySelector('p')?.replaceChildren('the backup');
    expect(text.toRange({ start: 4, end: 17 })).toBeNull();
  });

  it('has no place for words that have left the page', () => {
    const root = load('<p>backup failed</p>');
    const text = read(root);
    root.replaceChildren();
    expect(text.toRange({ start: 0, end: 6 })).toBeNull();
  });

  it('leaves out what is foreign, with a break in its place', () => {
    const text = read(load('mine<blockquote>yours</blockquote>mine'), 'blockquote');
    expect(text.text).toBe('mine\nmine');
  });

  it('reads into open shadow roots', () => {
    const root = load('<div id="host"></div>');
    const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
    shadow?.append('backup failed');
    expect(read(root).text.trim()).toBe('backup failed');
  });

  it('stops at a bound, within one huge node too', () => {
    const text = read(load(`<p>${'a'.repeat(2_000_000)}</p><p>end</p>`)).text;
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).not.toContain('end');
  });

  it('pauses on a long page, and ends in peace when the page changes meanwhile', () => {
    const root = load(`<p>start</p>${'<p><b>word</b></p>'.repeat(2_000)}`);
    const work = readPageText(root);
    expect(work.next().done).toBe(false);
    root.replaceChildren();
    const text = finish(work);
    expect(text.text).toMatch(/^start\n\nword/);
    expect(text.toRange({ start: 0, end: 5 })).toBeNull();
  });

  it('ends blocks within blocks with one line break, and paragraphs with two', () => {
    const html = '<div><div>a</div></div><ul><li><p>b</p></li><li>c</li></ul>d';
    expect(read(load(html)).text).toBe('a\nb\n\nc\nd');
  });
});
