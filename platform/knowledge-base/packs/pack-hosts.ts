import * as v from 'valibot';
import { defineSetting } from '../../settings';

/**
 * Match patterns that were allowed for a pack alone. The browser has one list of allowed sites; tickets are read only on
 * those the agent allowed for that.
 */
export const PACK_HOSTS = defineSetting(
  'packHosts',
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50)),
  [],
);

export async function withoutPackHosts(patterns: readonly string[]): Promise<string[]> {
  const hosts = await PACK_HOSTS.read();
  return patterns.filter((pattern) => !hosts.includes(pattern));
}

export async function addPackHost(pattern: string): Promise<void> {
  const others = (await PACK_HOSTS.read()).filter((other) => other !== pattern);
  await PACK_HOSTS.write([...others, pattern]);
}

export async function dropPackHost(pattern: string): Promise<void> {
  const hosts = await PACK_HOSTS.read();
  if (hosts.includes(pattern)) await PACK_HOSTS.write(hosts.filter((other) => other !== pattern));
}
