import * as v from 'valibot';
import { browser } from './browser';
import { onManagedPolicyChanged, readManagedPolicy } from './managed-policy';

/** One thing the agent can set. Nothing read from storage is trusted: what does not fit counts as not set. */
export interface Setting<Value> {
  readonly key: string;
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
  /** Calls back after every change, from whichever page it came. Returns what stops it. */
  watch(listener: (value: Value) => void): () => void;
}

const PREFIX = 'setting:';

/** Declares a setting, once: its key, what it may hold, and what it is until the agent sets it. */
export function defineSetting<const Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  fallback: v.InferOutput<Schema>,
): Setting<v.InferOutput<Schema>> {
  type Value = v.InferOutput<Schema>;
  const key = PREFIX + name;
  const parse = (stored: unknown): Value => {
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : fallback;
  };
  const read = async (): Promise<Value> => {
    const stored = (await browser.storage.local.get(key))[key];
    // What the agent has set goes before what an administrator has preset.
    return parse(stored === undefined ? (await readManagedPolicy()).settings[name] : stored);
  };
  return {
    key,
    read,
    write: (value) => browser.storage.local.set({ [key]: v.parse(schema, value) }),
    watch(listener) {
      let isWatching = true;
      const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
        const change = changes[key];
        if (area === 'local' && change) listener(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      const stopPolicy = onManagedPolicyChanged(async () => {
        const value = await read();
        if (isWatching) listener(value);
      });
      return () => {
        isWatching = false;
        browser.storage.onChanged.removeListener(onChanged);
        stopPolicy();
      };
    },
  };
}
