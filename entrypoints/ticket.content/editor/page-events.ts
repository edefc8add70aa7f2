/**
 * Events with data that the page's own editor code can read.
 *
 * Symptom (Firefox): editors cancel a synthetic paste and insert nothing. Cause: what a content script hands to an
 * event's constructor belongs to the content script; a `DataTransfer` given to `ClipboardEvent` arrives empty in
 * every world, and one filled from here answers `getData()` with `''` to the page. Cure: build the event with the
 * page's constructors, reached through `wrappedJSObject`, and fill it afterwards. Measured in Firefox ESR 153.
 * Exit: when Firefox lets pages read a content script's `DataTransfer`, the Chromium way below is enough.
 */

/** The formats and their contents: `{ 'text/plain': …, 'text/html': … }`. */
export type TransferData = Readonly<Record<string, string>>;

/** The page's window as Firefox shows it without its protective wrapper. */
interface PageWindow {
  readonly Object: new () => Record<string, unknown>;
  readonly DataTransfer: new () => DataTransfer;
  readonly ClipboardEvent: new (type: string, init: object) => ClipboardEvent;
  readonly InputEvent: new (type: string, init: object) => InputEvent;
}

interface Wrapped<Value> {
  readonly wrappedJSObject?: Value;
}

/** Sends a paste to the element. True when the page took it on itself, which does not mean that it did anything. */
export function dispatchPaste(element: HTMLElement, data: TransferData): boolean {
  const page = findPageWindow(element);
  if (page === null) {
    const clipboardData = fill(new DataTransfer(), data);
    return !element.dispatchEvent(new ClipboardEvent('paste', { ...BUBBLING, clipboardData }));
  }
  const init = createInit(page);
  init.clipboardData = new page.DataTransfer();
  const event = new page.ClipboardEvent('paste', init);
  if (event.clipboardData !== null) fill(event.clipboardData, data);
  return dispatchInPage(element, event);
}

/** Sends `beforeinput`, by which an editor learns what is about to be typed or pasted. True as for a paste. */
export function dispatchBeforeInput(element: HTMLElement, inputType: string, data: TransferData): boolean {
  const page = findPageWindow(element);
  if (page === null) {
    const dataTransfer = fill(new DataTransfer(), data);
    return !element.dispatchEvent(new InputEvent('beforeinput', { ...BUBBLING, inputType, dataTransfer }));
  }
  const init = createInit(page);
  init.inputType = inputType;
  init.dataTransfer = fill(new page.DataTransfer(), data);
  return dispatchInPage(element, new page.InputEvent('beforeinput', init));
}

const BUBBLING = { bubbles: true, cancelable: true, composed: true } as const;

/** `null` in Chromium. */
function findPageWindow(element: HTMLElement): PageWindow | null {
  const window = element.ownerDocument.defaultView as (Window & Wrapped<PageWindow>) | null;
  return window?.wrappedJSObject ?? null;
}

/** An object of the page's realm, since the page's constructors may not read one of ours. */
function createInit(page: PageWindow): Record<string, unknown> {
  return Object.assign(new page.Object(), BUBBLING);
}

function fill(transfer: DataTransfer, data: TransferData): DataTransfer {
  for (const [type, content] of Object.entries(data)) transfer.setData(type, content);
  return transfer;
}

function dispatchInPage(element: HTMLElement & Wrapped<HTMLElement>, event: Event): boolean {
  return !(element.wrappedJSObject ?? element).dispatchEvent(event);
}
