import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { killProcessGroup, startAsWebUser } from './processes';
import { createRestClient, type HistoryEntry } from './rest';
import { seedTickets } from './seed';
import { type Agent, createSite, type Site } from './site';
import type { TicketKey } from './tickets';

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';

/** Half a second on an idle machine; the first start after the install compiles every page template as well. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 50;
const LOG_LINES = 30;

export interface RequestTracker {
  /** Without a slash at the end. */
  readonly url: string;
  readonly agent: Agent;
  readonly tickets: Readonly<Record<TicketKey, number>>;
  /** What people wrote on a ticket, oldest first: the proof that a reply has really arrived. */
  history(ticketNumber: number): Promise<HistoryEntry[]>;
  /** Ends the server and removes everything it wrote. Calling it again does nothing more. */
  stop(): Promise<void>;
}

/**
 * Starts a Request Tracker with an empty database, and the tickets of `tickets.ts` in it, on a free loopback port.
 * It must have been installed (`install.ts`).
 */
export async function startRequestTracker(): Promise<RequestTracker> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const agent: Agent = { user: 'robin', password: crypto.randomUUID(), realName: 'Robin Achterberg' };
  const site = await createSite(port, agent);
  let server: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    // Forgotten at once: a second call must not reach whoever has got the same process number since.
    const running = server;
    server = null;
    if (running !== null) await killProcessGroup(running);
    rmSync(site.directory, { recursive: true, force: true });
  };
  try {
    server = await startServer(site, port);
    await waitUntilAnswering(url, server);
    const rest = createRestClient(url, agent);
    const tickets = await seedTickets(site, url, rest);
    return { url, agent, tickets, history: (ticketNumber) => rest.history(ticketNumber), stop };
  } catch (error) {
    const log = readFileSync(logFile(site), 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
    await stop();
    throw new Error(`Request Tracker did not start. The end of its log:\n${log}`, { cause: error });
  }
}

/** Another program could take the port before the server does; then the start fails and says so. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The system gave no port.'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Without keep-alive: Starman's workers wait a second on each open connection, and a browser, which opens several,
 * would soon hold them all.
 */
async function startServer(site: Site, port: number): Promise<ChildProcess> {
  const address = ['--host', '127.0.0.1', '--port', String(port)];
  const log = openSync(logFile(site), 'a');
  try {
    return await startAsWebUser(
      [SERVER, '--server', 'Starman', ...address, '--workers', '2', '--disable-keepalive'],
      site.environment,
      ['ignore', log, log],
    );
  } finally {
    closeSync(log);
  }
}

function logFile(site: Site): string {
  return join(site.directory, 'server.log');
}

export async function waitUntilAnswering(url: string, server: ChildProcess): Promise<void> {
  const deadline = AbortSignal.timeout(START_TIMEOUT_MS);
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error('The server ended at once.');
    try {
      const response = await fetch(`${url}/`, { signal: deadline });
      if (response.ok) return;
      throw new Error(`The server answers with status ${response.status}.`);
    } catch (error) {
      // `fetch` throws a TypeError while nobody listens yet; anything else will not get better by waiting.
      if (!(error instanceof TypeError)) throw error;
    }
    await delay(POLL_MS, undefined, { signal: deadline });
  }
}
