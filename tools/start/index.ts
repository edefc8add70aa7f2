/**
 * `npm start [-- --ticket FILE]`: shows the extension at work on a ticket, in a window to play with where there is a
 * display, otherwise by itself with its results printed and screenshots saved.
 */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ticket } from '../../core/ticket/ticket';
import { isBuilt } from '../build/is-built';
import { ensureBrowser } from '../setup/ensure-browsers';
import { runCommand } from '../setup/run-command';
import { demonstrate } from './demonstrate';
import { launchBrowser } from './launch-browser';
import { play } from './play';
import { readTicketFile } from './read-ticket-file';
import { SAMPLE_TICKET } from './sample-ticket/sample-ticket';
import { serveTicket } from './serve-ticket';

const EXTENSION_FOLDER = '.output/chrome-mv3';

process.exitCode = await start();

async function start(): Promise<number> {
  const ticket = readArguments();
  if (typeof ticket === 'string') return fail(ticket);
  const { browser: found, advice } = await ensureBrowser('chromium', (line) => print(`  ${line}`));
  if (found === null) return fail(advice);

  if (!isBuilt(EXTENSION_FOLDER)) {
    print(`Building the extension for ${found.name} …`);
    const built = await runCommand({
      script: 'node_modules/wxt/bin/wxt.mjs',
      args: ['build', '-b', 'chrome', '--mv3'],
      output: 'hidden',
    });
    if (built.status !== 0) return fail(`${built.stdout}\nThe build failed: the reason stands above.`);
  }

  const headless = !hasDisplay();
  const served = await serveTicket(ticket);
  try {
    const launched = await launchBrowser(found, resolve(EXTENSION_FOLDER), { headless });
    try {
      if (headless) {
        const outcome = await demonstrate(launched, served.url, print);
        // A ticket of the user's may well report nothing; the sample must work.
        return outcome === 'inserted' || (outcome === 'nothing-suggested' && ticket !== SAMPLE_TICKET)
          ? 0
          : 1;
      }
      await play(launched, served.url, print);
      return 0;
    } finally {
      await launched.browser.close();
    }
  } finally {
    served.close();
  }
}

/** The ticket to show, or a sentence about what is wrong with the arguments. */
function readArguments(): Ticket | string {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: { ticket: { type: 'string' } } });
    if (values.ticket === undefined) return SAMPLE_TICKET;
    // npm changes the folder; the path is meant from where the user stands.
    const read = readTicketFile(resolve(process.env.INIT_CWD ?? '.', values.ticket));
    return read.ok ? read.value : read.problem;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return `${error.message}\nUsage: npm start [-- --ticket FILE]`;
  }
}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI === 'true' || CI === '1') return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function fail(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
