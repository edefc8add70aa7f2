import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Debian's web user, who owns Request Tracker's caches: whatever root wrote there, a real server could not use. */
export const WEB_USER = 'www-data';

const COMMAND_TIMEOUT_MS = 120_000;
const POLL_MS = 25;

/** What Request Tracker gets to see of the environment; the developer's own Perl settings would change its behaviour. */
export type Environment = Readonly<Record<string, string>>;

interface CommandOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as the web user to its end; rejects with what it printed when it fails. */
export async function runAsWebUser(
  command: readonly string[],
  environment: Environment,
  input = '',
): Promise<CommandOutput> {
  const child = spawn('setpriv', [...asWebUser(), ...command], {
    env: environment,
    timeout: COMMAND_TIMEOUT_MS,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', ignoreBrokenPipe).end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`${command.join(' ')} failed (exit ${code}):\n${stdout}${stderr}`);
  return { stdout, stderr };
}

/**
 * Starts a server as the web user in a process group of its own. The kernel ends it when this process dies without
 * having stopped it, so that a killed test run leaves no server behind.
 */
export async function startAsWebUser(
  command: readonly string[],
  environment: Environment,
  stdio: StdioOptions,
): Promise<ChildProcess> {
  const child = spawn('setpriv', ['--pdeathsig=TERM', ...asWebUser(), ...command], {
    env: environment,
    stdio,
    detached: true,
  });
  await once(child, 'spawn');
  return child;
}

/**
 * Kills a process group and waits until nothing of it runs. By force, because nothing of a server that is thrown
 * away is worth saving, and a graceful end takes it more than a second.
 */
export async function killProcessGroup(leader: ChildProcess): Promise<void> {
  const { pid } = leader;
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!isNoSuchProcess(error)) throw error;
  }
  while (isGroupRunning(pid)) await delay(POLL_MS);
}

/** A command that ends before it has read its input breaks the pipe; its exit code and output tell why. */
function ignoreBrokenPipe(error: Error): void {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
}

function asWebUser(): string[] {
  return [`--reuid=${WEB_USER}`, `--regid=${WEB_USER}`, '--clear-groups', '--'];
}

/**
 * Signal 0 would count the killed workers as well that wait for the init process to collect them, which can take
 * seconds and in some containers never happens; the process table tells them apart.
 */
function isGroupRunning(group: number): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      const [state, , processGroup] = readProcessStatus(pid);
      return Number(processGroup) === group && state !== 'Z' && state !== 'X';
    });
}

/** State, parent and process group, which follow the command's name; none for a process that has just ended. */
function readProcessStatus(pid: string): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (isNoSuchProcess(error)) return [];
    throw error;
  }
}

function isNoSuchProcess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'ENOENT');
}
