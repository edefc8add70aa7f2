import { existsSync } from 'node:fs';
import { installPackages, isDebianRoot, missingPackages } from '../../../tools/setup/debian.mjs';

const PACKAGES = ['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'rt5-clients', 'starman'];

/**
 * Request Tracker insists on a mail server, and Debian's first choice runs a daemon from the next boot on.
 * This one has none, and it is left out where a mail server is installed already.
 */
const MAIL_SERVER = { command: '/usr/sbin/sendmail', package: 'dma' };

/**
 * Only what the packages ask about. The answers matter little, since each start brings its own configuration and
 * database (see `server.ts`); so the system-wide database is not even created.
 */
const DEBCONF_ANSWERS = [
  'request-tracker5 request-tracker5/rtname string example.test',
  'request-tracker5 request-tracker5/organization string example.test',
  'request-tracker5 request-tracker5/correspondaddress string support@example.test',
  'request-tracker5 request-tracker5/commentaddress string support-comment@example.test',
  'request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1',
  'request-tracker5 request-tracker5/webpath string',
  'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true',
  'request-tracker5 request-tracker5/install-cronjobs boolean false',
  'request-tracker5 request-tracker5/dbconfig-install boolean false',
  'rt5-db-sqlite request-tracker5/dbconfig-install boolean false',
  'dma dma/mailname string example.test',
  'dma dma/relayhost string',
];

/** `null` when Request Tracker can run here; otherwise the reason why not, for the report of a skipped test. */
export function canRunRequestTracker(): string | null {
  if (isDebianRoot()) return null;
  return 'Request Tracker is installed from Debian packages and started as the web user: this needs root on Debian or Ubuntu.';
}

/** Returns the packages that had to be installed: none when an earlier run did the work. */
export async function installRequestTracker(log?: (line: string) => void): Promise<string[]> {
  if (missingPackages(PACKAGES).length === 0) return [];
  const packages = existsSync(MAIL_SERVER.command) ? PACKAGES : [MAIL_SERVER.package, ...PACKAGES];
  return await installPackages(packages, { preseed: DEBCONF_ANSWERS, ...(log && { log }) });
}
