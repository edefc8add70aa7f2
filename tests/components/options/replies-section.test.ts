// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RepliesSection } from '../../../components/options/RepliesSection';
import type { RepliesServices } from '../../../components/options/replies-services';
import { readTeamValues, writeTeamValues } from '../../../components/options/team-values';
import { TranslateContext } from '../../../components/panel/translate';
import { DEFAULT_REPLY_STYLE, type ReplyStyle } from '../../../core/reply/reply-style';
import { waitFor } from '../../support/wait-for';
import { translate } from '../support/fake-services';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

async function mountReplies(replaced: Partial<RepliesServices> = {}): Promise<HTMLElement> {
  const services: RepliesServices = {
    languages: [
      { language: 'en', hasFormality: false },
      { language: 'de', hasFormality: true },
    ],
    read: async () => DEFAULT_REPLY_STYLE,
    write: async () => undefined,
    preview: (style, language) => ({ text: '', html: `<p>${language} ${style.greeting}</p>`, broken: [] }),
    ...replaced,
  };
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const load = async () => services;
  const section = h(RepliesSection, { load });
  await act(() => render(h(TranslateContext.Provider, { value: translate, children: section }), root));
  await waitFor(() => root.querySelector('form') !== null, { what: 'the form' });
  return root;
}

function fieldOf(root: HTMLElement, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const field = found && root.querySelector<HTMLInputElement>(`[id="${found.getAttribute('for')}"]`);
  if (!field) throw new Error(`no field “${label}”`);
  return field;
}

async function set(root: HTMLElement, label: string, value: string): Promise<void> {
  await act(() => {
    const field = fieldOf(root, label);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  });
}

describe('the reply style', () => {
  it.each<[string, string, Partial<ReplyStyle>]>([
    ['Your name, below the sign-off', 'Robin Lee', { agentName: 'Robin Lee' }],
    ['Greeting', 'Dear {{ customer.name }},', { greeting: 'Dear {{ customer.name }},' }],
    ['Sign-off', 'Yours\nRobin', { signOff: 'Yours\nRobin' }],
    ['Words before a warning', 'Careful:', { cautionLabel: 'Careful:' }],
    ['Numbering of steps', 'words', { numbering: 'words' }],
    ['Address, where the language has two', 'informal', { formality: 'informal' }],
    ['Length of the reply', 'short', { length: 'short' }],
    ['Your team’s values', 'phone = 123\nno value', { teamValues: [{ name: 'phone', value: '123' }] }],
  ])('keeps “%s” at once', async (label, value, changed) => {
    const write = vi.fn(async () => undefined);
    const root = await mountReplies({ write });
    await set(root, label, value);
    expect(write).toHaveBeenLastCalledWith({ ...DEFAULT_REPLY_STYLE, ...changed });
  });

  it('is shown on a sample that follows it, in a language to choose', async () => {
    const root = await mountReplies();
    await set(root, 'Greeting', 'Hi');
    expect(root.querySelector('.preview__paper')?.textContent).toBe('en Hi');
    expect(root.textContent).toContain('This language has one way of address.');
    await set(root, 'Sample in', 'de');
    expect(root.querySelector('.preview__paper')?.textContent).toBe('de Hi');
    expect(root.textContent).not.toContain('This language has one way of address.');
  });

  it('says which text is left out, and which line is not understood', async () => {
    const preview = () => ({ text: '', html: '', broken: ['Dear {{'] });
    const root = await mountReplies({ preview });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Dear {{');
    await set(root, 'Your team’s values', 'Phone: 123');
    expect(root.textContent).toContain('Not understood: Phone: 123.');
  });
});

it.each([
  ['phone = 1', [{ name: 'phone', value: '1' }], []],
  [
    'a=b = c\n\n  x =  ',
    [
      { name: 'a', value: 'b = c' },
      { name: 'x', value: '' },
    ],
    [],
  ],
  ['Phone = 1\n__proto__ = 2\n= 3', [], ['Phone = 1', '__proto__ = 2', '= 3']],
])('team values %j', (text, values, wrong) => {
  expect(readTeamValues(text)).toEqual({ values, wrong });
  expect(readTeamValues(writeTeamValues(values))).toEqual({ values, wrong: [] });
});
