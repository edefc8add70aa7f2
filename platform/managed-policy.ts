import * as v from 'valibot';
import { browser } from './browser';

/**
 * What an administrator has preset (`storage.managed`; Chrome's schema is public/managed_schema.json). Packs are always
 * there and can't be removed; settings hold until the agent sets them otherwise; sites are offered to the agent.
 */
const PolicySchema = v.object({
  packs: v.optional(
    v.fallback(
      v.pipe(
        v.array(
          v.object({
            address: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/), v.maxLength(500)),
            /** The Ed25519 key that has to sign the pack, base64. */
            key: v.optional(v.pipe(v.string(), v.maxLength(64))),
          }),
        ),
        v.maxLength(20),
      ),
      [],
    ),
    [],
  ),
  /** Addresses of sites whose tickets the agents should allow to be read, see `recommended-sites.ts`. */
  sites: v.optional(
    v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50)), []),
    [],
  ),
  settings: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
});

export type ManagedPolicy = v.InferOutput<typeof PolicySchema>;

const NO_POLICY: ManagedPolicy = { packs: [], sites: [], settings: {} };

export async function readManagedPolicy(): Promise<ManagedPolicy> {
  try {
    const parsed = v.safeParse(PolicySchema, await browser.storage.managed.get(null));
    return parsed.success ? parsed.output : NO_POLICY;
  } catch {
    // Firefox rejects where no administrator has set anything.
    return NO_POLICY;
  }
}

/**
 * Calls back when a policy comes or changes while the browser runs; right after the installation Chromium has none for some
 * seconds. Returns what stops it.
 */
export function onManagedPolicyChanged(listener: () => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (_changes, area) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
