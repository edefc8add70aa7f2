// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { type FocusMemory, watchFocus } from '../../../../entrypoints/ticket.content/editor/watch-focus';

let memory: FocusMemory;

afterEach(() => {
  memory.stop();
  document.body.innerHTML = '';
});

function watch(html: string): void {
  document.body.innerHTML = html;
  memory = watchFocus(document);
}

function focus(id: string, root: Document | ShadowRoot = document): void {
  root.getElementById(id)?.focus();
}

const lastId = () => memory.lastFocused()?.element.id ?? null;

it('starts with what has the focus already', () => {
  document.body.innerHTML = '<textarea id="reply"></textarea>';
  focus('reply');
  memory = watchFocus(document);
  expect(lastId()).toBe('reply');
});

it('remembers the editor while the focus is elsewhere', () => {
  watch('<textarea id="reply"></textarea><input id="search"><button id="send"></button>');
  expect(lastId()).toBeNull();
  focus('reply');
  focus('search');
  focus('send');
  expect(lastId()).toBe('reply');
});

it('takes the later of two editors', () => {
  watch('<textarea id="first"></textarea><div id="second" contenteditable="true" tabindex="0"></div>');
  focus('first');
  focus('second');
  expect(lastId()).toBe('second');
});

it('looks into open shadow roots', () => {
  watch('<div id="host"></div>');
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('no shadow root');
  root.innerHTML = '<textarea id="one"></textarea><textarea id="two"></textarea>';
  focus('one', root);
  focus('two', root);
  expect(lastId()).toBe('two');
});

it('hears nothing once stopped', () => {
  watch('<textarea id="reply"></textarea><textarea id="other"></textarea>');
  focus('reply');
  memory.stop();
  focus('other');
  expect(lastId()).toBeNull();
});
