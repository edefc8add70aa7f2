import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, runAsWebUser, WEB_USER } from './processes';

export const QUEUE = 'Support';
export const SITE_NAME = 'example.test';
export const SUPPORT_ADDRESS = 'support@example.test';

const AGENTS_GROUP = 'Agents';

/** What an agent of a small helpdesk may do; ordinary rights rather than SuperUser, whose pages show far more. */
const AGENT_QUEUE_RIGHTS = [
  'SeeQueue',
  'ShowTicket',
  'ShowTicketComments',
  'ShowOutgoingEmail',
  'CreateTicket',
  'ReplyToTicket',
  'CommentOnTicket',
  'ModifyTicket',
  'OwnTicket',
  'TakeTicket',
  'Watch',
];

/** Mail from an address never seen before opens a ticket only where everyone may. */
const CUSTOMER_QUEUE_RIGHTS = ['CreateTicket', 'ReplyToTicket'];

/** The least that bcrypt takes: each REST request signs in anew, and the default cost makes that a fifth of a second. */
const BCRYPT_COST = 4;

export interface Agent {
  readonly user: string;
  readonly password: string;
  readonly realName: string;
}

/** A Request Tracker site of its own: everything it reads and writes, save compiled page templates, is in `directory`. */
export interface Site {
  readonly directory: string;
  readonly environment: Environment;
}

/**
 * Prepares a site with an empty database in a new folder. `RT_SITE_CONFIG` makes Request Tracker read this
 * configuration instead of the system-wide one, so nothing under `/etc/request-tracker5` needs to change, an
 * installation in real use there is left alone, and no earlier run can have left anything behind.
 */
export async function createSite(port: number, agent: Agent): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'fix-finder-request-tracker-'));
  const configuration = join(directory, 'RT_SiteConfig.pm');
  const rootPassword = join(directory, 'root-password');
  const people = join(directory, 'people.json');
  mkdirSync(join(directory, 'sessions'));
  writeFileSync(configuration, renderConfiguration(directory, port));
  writeFileSync(rootPassword, crypto.randomUUID());
  writeFileSync(people, JSON.stringify(describePeople(agent)));
  execFileSync('chown', ['--recursive', `${WEB_USER}:`, directory]);

  const environment: Environment = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C.UTF-8',
    HOME: directory,
    // Mail that would be sent is written to a temporary file.
    TMPDIR: directory,
    RT_SITE_CONFIG: configuration,
    RT_SITE_CONFIG_DIR: '/dev/null',
  };
  try {
    await createDatabase(environment, rootPassword, people);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return { directory, environment };
}

async function createDatabase(
  environment: Environment,
  rootPasswordFile: string,
  peopleFile: string,
): Promise<void> {
  const setUp = ['rt-setup-database-5', '--skip-create'];
  await runAsWebUser([...setUp, '--action', 'init', '--root-password-file', rootPasswordFile], environment);
  const { stderr } = await runAsWebUser(
    [...setUp, '--action', 'insert', '--datafile', peopleFile],
    environment,
  );
  // It reports a right or a user that it could not create in its log alone, and exits with 0.
  if (/\[(?:error|critical)\]/.test(stderr))
    throw new Error(`Request Tracker refused the queue or its users:\n${stderr}`);
}

function renderConfiguration(directory: string, port: number): string {
  const settings: readonly (readonly [string, string | number | null])[] = [
    ['$rtname', SITE_NAME],
    ['$Organization', SITE_NAME],
    ['$CorrespondAddress', SUPPORT_ADDRESS],
    ['$CommentAddress', `comment-${SUPPORT_ADDRESS}`],
    ['$WebDomain', '127.0.0.1'],
    ['$WebPort', port],
    ['$WebPath', ''],
    ['$DatabaseType', 'SQLite'],
    ['$DatabaseName', join(directory, 'database.sqlite')],
    ['$MailCommand', 'testfile'],
    ['$MessageBoxRichText', 1],
    ['$BcryptCost', BCRYPT_COST],
    ['$LogToSyslog', null],
    ['$LogToSTDERR', 'warning'],
    ['$Timezone', 'UTC'],
  ];
  const sessions = quotePerl(join(directory, 'sessions'));
  return [
    ...settings.map(([name, value]) => `Set(${name}, ${quotePerl(value)});`),
    `Set(%WebSessionProperties, Directory => ${sessions}, LockDirectory => ${sessions});`,
    `Set($InitialdataFormatHandlers, ['perl', 'RT::Initialdata::JSON']);`,
    '1;\n',
  ].join('\n');
}

function quotePerl(value: string | number | null): string {
  if (value === null) return 'undef';
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** The tables of an "initialdata" file, in the JSON form that Request Tracker reads beside Perl. */
function describePeople(agent: Agent): Record<string, readonly object[]> {
  return {
    Queues: [
      { Name: QUEUE, CorrespondAddress: SUPPORT_ADDRESS, CommentAddress: `comment-${SUPPORT_ADDRESS}` },
    ],
    Users: [
      {
        Name: agent.user,
        RealName: agent.realName,
        EmailAddress: `${agent.user}@example.test`,
        Password: agent.password,
        Privileged: 1,
        Lang: 'en',
      },
    ],
    Groups: [{ Name: AGENTS_GROUP, Members: { Users: [agent.user] } }],
    ACL: [
      { GroupDomain: 'UserDefined', GroupId: AGENTS_GROUP, Queue: QUEUE, Right: AGENT_QUEUE_RIGHTS },
      { GroupDomain: 'UserDefined', GroupId: AGENTS_GROUP, Right: ['ModifySelf'] },
      { GroupDomain: 'SystemInternal', GroupType: 'Everyone', Queue: QUEUE, Right: CUSTOMER_QUEUE_RIGHTS },
    ],
  };
}
