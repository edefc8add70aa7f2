import * as v from 'valibot';
import { browser } from './browser';

/**
 * What an administrator has preset (`storage.managed`; Chrome's schema is public/managed_schema.json). Packs are always
 * there and can't be removed; settings hold until the agent sets them otherwise.
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
  settings: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
});

export type ManagedPolicy = v.InferOutput<typeof PolicySchema>;

const NO_POLICY: ManagedPolicy = { packs: [], settings: {} };

export async function readManagedPolicy(): Promise<ManagedPolicy> {
  try {
    const parsed = v.safeParse(PolicySchema, await browser.storage.managed.get(null));
    return parsed.success ? parsed.output : NO_POLICY;
  } catch {
    // Firefox rejects where no administrator has set anything.
    return NO_POLICY;
  }
}
