import { listAllowedSites, onAllowedSitesChanged } from './allowed-sites';
import { onManagedPolicyChanged, readManagedPolicy } from './managed-policy';
import { matchPatternOf } from './sites';

/**
 * Match patterns of the sites that an administrator has named in the policy. No browser lets a policy, or an extension by
 * itself, allow an optional site: the agent has to, by a click. The policy only says which ones are meant.
 */
async function listRecommendedSites(): Promise<string[]> {
  const { sites } = await readManagedPolicy();
  const patterns = sites.map(matchPatternOf).filter((pattern) => pattern !== null);
  return [...new Set(patterns)].sort();
}

/** Those that the agent has not allowed yet. */
export async function listSitesToAllow(): Promise<string[]> {
  const [recommended, allowed] = await Promise.all([listRecommendedSites(), listAllowedSites()]);
  return recommended.filter((pattern) => !allowed.includes(pattern));
}

export async function isSiteRecommended(address: string): Promise<boolean> {
  const pattern = matchPatternOf(address);
  return pattern !== null && (await listRecommendedSites()).includes(pattern);
}

/** Calls back when a site is allowed or taken back, or when the policy comes or changes. Returns what stops it. */
export function onSitesChanged(listener: () => void): () => void {
  const stops = [onAllowedSitesChanged(listener), onManagedPolicyChanged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
