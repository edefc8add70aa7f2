import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, runAsWebUser, WEB_USER } from '../request-tracker/processes';
import type { Agent } from '../request-tracker/site';
import { type TicketKey, tickets } from '../request-tracker/tickets';

const PACKAGE = '/usr/share/redmine';
const PARTS = ['Gemfile', 'Rakefile', 'app', 'bin', 'config', 'config.ru', 'db', 'extra', 'lib', 'public'];

/** Where the packages of Debian's Redmine look for its instance's files. */
const INSTANCE = 'instances/default';

/** A Redmine of its own: everything it reads and writes, save the gems, is in `directory`. */
export interface Site {
  readonly directory: string;
  readonly environment: Environment;
  readonly tickets: Readonly<Record<TicketKey, number>>;
}

/**
 * Copies the installed Redmine into a new folder and fills an empty database. The system-wide instance under
 * `/etc/redmine` is neither read nor changed.
 */
export async function createSite(agent: Agent): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'fix-finder-redmine-'));
  try {
    for (const part of PARTS) {
      cpSync(join(PACKAGE, part), join(directory, part), { recursive: true, dereference: true });
    }
    for (const folder of ['config', 'log', 'tmp/pdf', 'files', 'public/plugin_assets', 'plugins']) {
      mkdirSync(join(directory, INSTANCE, folder), { recursive: true });
    }
    const database = join(directory, 'redmine.sqlite');
    writeFileSync(
      join(directory, INSTANCE, 'config/database.yml'),
      `production:\n  adapter: sqlite3\n  database: ${database}\n`,
    );
    writeFileSync(join(directory, INSTANCE, 'config/secret_key.txt'), crypto.randomUUID());
    writeOwnGemfile(directory);
    const seed = join(directory, 'seed.json');
    writeFileSync(seed, JSON.stringify({ agent, tickets }));
    cpSync('tests/support/redmine/seed.rb', join(directory, 'seed.rb'));
    execFileSync('chown', ['--recursive', `${WEB_USER}:`, directory]);

    const environment: Environment = {
      PATH: '/usr/bin:/bin',
      LC_ALL: 'C.UTF-8',
      HOME: directory,
      TMPDIR: directory,
      RAILS_ENV: 'production',
      BUNDLE_GEMFILE: join(directory, 'Gemfile'),
      FIX_FINDER_SEED: seed,
    };
    await runAsWebUser(['bundle', 'install', '--local', '--quiet'], environment);
    const { stdout } = await runAsWebUser(
      ['bundle', 'exec', join(directory, 'bin/rails'), 'runner', join(directory, 'seed.rb')],
      environment,
    );
    const numbers = stdout.trim().split('\n').at(-1) ?? '';
    return { directory, environment, tickets: JSON.parse(numbers) };
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

/** The package's list of gems names the system-wide configuration by its path, and knows no web server. */
function writeOwnGemfile(directory: string): void {
  const file = join(directory, 'Gemfile');
  const gems = readFileSync(file, 'utf8');
  const own = gems.replace(
    /Dir\['\/usr\/share\/redmine\/[^']*'\]/,
    "Dir[File.join(__dir__, 'instances', '*', 'config', 'database.yml')]",
  );
  if (own === gems) throw new Error('Redmine’s Gemfile looks for its database in another way than it did.');
  writeFileSync(file, own);
  writeFileSync(join(directory, 'Gemfile.local'), 'gem "puma"\n');
}
