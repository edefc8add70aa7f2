import { waitFor } from '../wait-for';
import type { ExtensionView } from './browser-session';
import { closeView } from './close-view';
import type { FirefoxProtocol } from './firefox-protocol';
import { parseKeyStroke } from './key-strokes';

/** WebDriver's code points for the keys that type nothing. */
const KEY_VALUES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** Drives one of the extension's documents that puppeteer does not know as a page. */
export function createFirefoxView(
  protocol: FirefoxProtocol,
  context: string,
  isOpen: () => Promise<boolean>,
): ExtensionView {
  const performKeys = async (actions: readonly KeyAction[]) => {
    await protocol.send('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  };
  const view: Omit<ExtensionView, 'close'> = {
    evaluate: (run, ...args) => protocol.runIn(context, run, ...args),
    async click(selector) {
      const { x, y } = await waitFor(() => protocol.runIn(context, findMiddle, selector), { what: selector });
      await protocol.send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', x, y },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    async type(text) {
      await performKeys([...text].flatMap((key) => [press(key), release(key)]));
    },
    async press(keys) {
      const { modifiers, key } = parseKeyStroke(keys);
      const order = [...modifiers, key];
      await performKeys([...order.map(press), ...order.reverse().map(release)]);
    },
    async screenshot() {
      const { data } = await protocol.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    isOpen,
  };
  return { ...view, close: () => closeView(view) };
}

function press(key: string): KeyAction {
  return { type: 'keyDown', value: KEY_VALUES[key] ?? key };
}

function release(key: string): KeyAction {
  return { type: 'keyUp', value: KEY_VALUES[key] ?? key };
}

/** Runs in the document; `null` while the element is not there or has no size. */
function findMiddle(selector: string): { x: number; y: number } | null {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest' });
  const box = element?.getBoundingClientRect();
  if (!box || box.width === 0 || box.height === 0) return null;
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
