import type { Browser } from 'puppeteer-core';
import type { RemoteFunction } from './browser-session';

/**
 * WebDriver BiDi below puppeteer: what puppeteer has no method for, above all Firefox's own windows ("chrome scope",
 * which `--remote-allow-system-access` opens) and the extension's documents that are no tabs.
 */
export interface FirefoxProtocol {
  send(method: string, parameters: object): Promise<Record<string, unknown>>;
  /** Runs a function in Firefox's main window, with all of its privileges. Arguments and result travel as JSON. */
  runInBrowserWindow<Args extends readonly unknown[], Value>(
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Runs a function in a document, by the id of its browsing context. Arguments and result travel as JSON. */
  runIn<Args extends readonly unknown[], Value>(
    context: string,
    run: RemoteFunction<Args, Value>,
    ...args: Args
  ): Promise<Awaited<Value>>;
}

interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result?: Record<string, unknown> }>;
}

/** What `script.evaluate` answers, as far as it is read here. */
interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

export async function connectToFirefox(browser: Browser): Promise<FirefoxProtocol> {
  // Not in puppeteer's types, though it is how its own BiDi classes speak.
  const { connection } = browser as unknown as { connection: Connection };
  const send: FirefoxProtocol['send'] = async (method, parameters) =>
    (await connection.send(method, parameters)).result ?? {};

  const runIn: FirefoxProtocol['runIn'] = async (context, run, ...args) => {
    const call = `(${run.toString()})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`;
    const evaluation = (await send('script.evaluate', {
      target: { context },
      expression: `(async () => JSON.stringify(await ${call}))()`,
      awaitPromise: true,
      // Opening a popup or asking for a permission needs what a click would give.
      userActivation: true,
    })) as unknown as Evaluation;
    if (evaluation.type !== 'success')
      throw new Error(evaluation.exceptionDetails?.text ?? 'The script failed.');
    const json = evaluation.result?.value;
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  };

  const { contexts } = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as {
    contexts: readonly { readonly context: string; readonly url: string }[];
  };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox has no window that could be scripted.');
  return { send, runIn, runInBrowserWindow: (run, ...args) => runIn(window.context, run, ...args) };
}
