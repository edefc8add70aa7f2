import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { Panel, type PanelProps } from '../../../components/panel/Panel';
import { waitFor } from '../../support/wait-for';

/** The panel as an agent works it: found by role and name, pressed and typed at, read as text. */
export interface MountedPanel {
  readonly root: HTMLElement;
  /** The elements of a role (or selector) whose name or text contains `name`. */
  all(selector: string, name?: string): HTMLElement[];
  /** The only such element; throws where there is none or more than one. */
  one(selector: string, name?: string): HTMLElement;
  /** The combobox. */
  readonly field: HTMLInputElement;
  options(): HTMLElement[];
  /** Title of the option that Enter would open. */
  activeTitle(): string;
  text(): string;
}

const mounted = new Set<HTMLElement>();

afterEach(() => {
  for (const root of mounted) {
    render(null, root);
    root.remove();
  }
  mounted.clear();
});

/** Mounts the panel and waits until it shows what `until` asks for: its first reading of the page, as a rule. */
export async function mountPanel(
  services: PanelProps['services'],
  until: (panel: MountedPanel) => unknown = (panel) => panel.options().length > 0,
  variant: PanelProps['variant'] = 'popup',
): Promise<MountedPanel> {
  const root = document.createElement('div');
  document.body.append(root);
  mounted.add(root);
  await act(() => render(h(Panel, { services, variant }), root));
  const panel = wrap(root);
  await waitFor(() => Boolean(until(panel)), { what: `the panel to be ready, which shows: ${panel.text()}` });
  return panel;
}

function wrap(root: HTMLElement): MountedPanel {
  const all = (selector: string, name = '') =>
    [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => nameOf(element).includes(name));
  const one = (selector: string, name?: string) => {
    const [found, ...others] = all(selector, name);
    if (!found || others.length > 0)
      throw new Error(`${others.length + (found ? 1 : 0)} of ${selector} “${name}”`);
    return found;
  };
  return {
    root,
    all,
    one,
    get field() {
      return one('[role=combobox]') as HTMLInputElement;
    },
    options: () => all('[role=option]'),
    activeTitle: () =>
      one('[role=option][aria-selected=true]').querySelector('.suggestion__title')?.textContent ?? '',
    text: () => root.textContent ?? '',
  };
}

function nameOf(element: HTMLElement): string {
  return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
}

/** Presses a key where the focus is, and tells whether the panel took it. */
export async function press(key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return event.defaultPrevented;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
}

/** Types into a field as if pasted: the whole text at once. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  await act(() => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Opens the suggestion at `index` and returns once its article is shown. */
export async function openArticle(panel: MountedPanel, index = 0): Promise<void> {
  const option = panel.options()[index];
  if (!option) throw new Error(`No option ${index}`);
  await click(option);
  await untilOpened(panel);
}

/** Waits for the article that was just opened: the first one loads what it is drawn with. */
export async function untilOpened(panel: MountedPanel): Promise<void> {
  await waitFor(() => panel.all('.bar__title').some((title) => title === document.activeElement), {
    what: `an open article in: ${panel.text()}`,
  });
}

/** Waits for text that comes after an answer from outside. */
export async function untilText(panel: MountedPanel, text: string): Promise<void> {
  await waitFor(() => panel.text().includes(text), { what: `“${text}” in: ${panel.text()}` });
}
