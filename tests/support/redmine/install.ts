import { installPackages, isDebianRoot, missingPackages } from '../../../tools/setup/debian.mjs';

const PACKAGES = ['redmine', 'redmine-sqlite', 'puma'];

/** Each start brings its own copy, configuration and database (see `site.ts`), so no system-wide one is created. */
const DEBCONF_ANSWERS = [
  'redmine redmine/current-instances string default',
  'redmine redmine/instances/default/dbconfig-install boolean false',
  'redmine redmine/instances/default/default-language select en',
];

/** `null` when Redmine can run here; otherwise the reason why not, for the report of a skipped test. */
export function canRunRedmine(): string | null {
  if (isDebianRoot()) return null;
  return 'Redmine is installed from Debian packages and started as the web user: this needs root on Debian or Ubuntu.';
}

/** Returns the packages that had to be installed: none when an earlier run did the work. */
export async function installRedmine(log?: (line: string) => void): Promise<string[]> {
  if (missingPackages(PACKAGES).length === 0) return [];
  return await installPackages(PACKAGES, { preseed: DEBCONF_ANSWERS, ...(log && { log }) });
}
