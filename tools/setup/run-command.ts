import { type ChildProcess, spawn } from 'node:child_process';

/** A run that hangs must fail some day, even where no test's own time limit catches it. */
const DEADLINE_MS = 15 * 60_000;
/** How long a runner may take to close its browsers before it is ended by force. */
const GRACE_MS = 5_000;

export interface Command {
  /** A script for Node, relative to the repository. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `hidden`: standard output is not shown but returned; `collected`: errors as well, in the order they came. */
  readonly output?: 'shown' | 'hidden' | 'collected';
}

export interface Ended {
  /** Exit status; `null` when a signal ended the run. */
  readonly status: number | null;
  /** Why there is no status worth trusting: the deadline, or a program that could not be started. */
  readonly problem: string | null;
  readonly stdout: string;
}

/** Processes under way, with what waits for their end, so that Ctrl+C can end all of them. */
const running = new Map<ChildProcess, Promise<Ended>>();

let isEnding = false;

/** Runs a script in Node and waits for its end. Its output goes where ours goes. */
export function runCommand({ script, args, env = {}, output = 'shown' }: Command): Promise<Ended> {
  // After Ctrl+C nothing new starts; the process is about to exit.
  if (isEnding) return new Promise(() => undefined);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', output === 'shown' ? 'inherit' : 'pipe', output === 'collected' ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
    // Its own process group, so that a runner's workers and browsers end with it.
    detached: process.platform !== 'win32',
  });
  const ended = waitForEnd(child);
  running.set(child, ended);
  return ended;
}

function waitForEnd(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let stdout = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
    }
    let problem: string | null = null;
    const deadline = setTimeout(() => {
      problem = `took more than ${DEADLINE_MS / 60_000} minutes`;
      end(child);
    }, DEADLINE_MS);
    const finish = (status: number | null) => {
      clearTimeout(deadline);
      running.delete(child);
      resolve({ status, problem, stdout });
    };
    child.on('error', (error) => {
      problem = error.message;
      finish(null);
    });
    child.on('close', finish);
  });
}

/** Ends what is running, politely first, and waits until it has ended. */
export async function endAll(): Promise<void> {
  isEnding = true;
  for (const child of running.keys()) end(child);
  await Promise.all(running.values());
}

function end(child: ChildProcess): void {
  signal(child, 'SIGTERM');
  const force = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
  child.once('close', () => clearTimeout(force));
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    // ESRCH: it ended in the meantime, which is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
