import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killProcessGroup, startAsWebUser } from '../request-tracker/processes';
import { findFreePort, waitUntilAnswering } from '../request-tracker/server';
import type { Agent } from '../request-tracker/site';
import { createSite, type Site } from './site';

const LOG_LINES = 30;

/** A note on an issue: what an agent or customer added after its description. */
export interface Note {
  readonly user: string;
  /** As it was typed: Markdown. */
  readonly text: string;
  readonly isPrivate: boolean;
}

export interface Redmine {
  /** Without a slash at the end. */
  readonly url: string;
  readonly agent: Agent;
  readonly tickets: Site['tickets'];
  /** The issue's notes, oldest first: the proof that a reply has really arrived. */
  notes(issue: number): Promise<Note[]>;
  /** Ends the server and removes everything it wrote. Calling it again does nothing more. */
  stop(): Promise<void>;
}

/** Starts a Redmine with the tickets of `../request-tracker/tickets.ts`. It must have been installed (`install.ts`). */
export async function startRedmine(): Promise<Redmine> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const agent: Agent = { user: 'robin', password: crypto.randomUUID(), realName: 'Robin Achterberg' };
  const site = await createSite(agent);
  const log = join(site.directory, 'server.log');
  let server: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running !== null) await killProcessGroup(running);
    rmSync(site.directory, { recursive: true, force: true });
  };
  try {
    server = await startServer(site, port, log);
    await waitUntilAnswering(url, server);
    return { url, agent, tickets: site.tickets, notes: (issue) => readNotes(url, agent, issue), stop };
  } catch (error) {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LOG_LINES) : [];
    await stop();
    throw new Error(`Redmine did not start. The end of its log:\n${lines.join('\n')}`, { cause: error });
  }
}

async function startServer(site: Site, port: number, log: string): Promise<ChildProcess> {
  const output = openSync(log, 'a');
  try {
    return await startAsWebUser(
      [
        'bundle',
        'exec',
        'puma',
        '--dir',
        site.directory,
        '--bind',
        `tcp://127.0.0.1:${port}`,
        '--environment',
        'production',
        join(site.directory, 'config.ru'),
      ],
      site.environment,
      ['ignore', output, output],
    );
  } finally {
    closeSync(output);
  }
}

interface Journal {
  readonly user: { readonly name: string };
  readonly notes?: string;
  readonly private_notes: boolean;
}

async function readNotes(url: string, agent: Agent, issue: number): Promise<Note[]> {
  const authorization = `Basic ${Buffer.from(`${agent.user}:${agent.password}`).toString('base64')}`;
  const response = await fetch(`${url}/issues/${issue}.json?include=journals`, {
    headers: { authorization },
  });
  if (!response.ok) throw new Error(`Redmine answers ${response.status} for issue ${issue}.`);
  // The one place that trusts the shape of an answer: a different one fails the test that needed it.
  const { issue: found } = (await response.json()) as { issue: { journals: readonly Journal[] } };
  return found.journals.map(({ user, notes = '', private_notes: isPrivate }) => ({
    user: user.name,
    text: notes,
    isPrivate,
  }));
}
