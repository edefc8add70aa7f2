import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 25;

export interface WaitOptions {
  /** What is awaited, for the error: "the popup's first suggestion". */
  readonly what: string;
  /** Milliseconds; 20 seconds unless given, since a busy machine is no fault of the code under test. */
  readonly timeout?: number;
}

/**
 * Asks again and again until the answer is neither `null` nor `undefined` nor `false`, and returns it. Rejects when
 * the deadline has passed, with the last answer or error, so that the report says how far it got.
 */
export async function waitFor<Value>(
  ask: () => Value | Promise<Value>,
  { what, timeout = 20_000 }: WaitOptions,
): Promise<Exclude<Awaited<Value>, null | undefined | false>> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const answer = await attempt(ask);
    if (answer.ok && answer.value !== null && answer.value !== undefined && answer.value !== false) {
      return answer.value as Exclude<Awaited<Value>, null | undefined | false>;
    }
    if (performance.now() > deadline) {
      const last = answer.ok ? JSON.stringify(answer.value) : String(answer.error);
      throw new Error(`Waited ${timeout} ms in vain for ${what}; the last answer: ${last}`);
    }
    await delay(POLL_MS);
  }
}

/** The promise's own value, or a rejection that names what took too long. */
export async function withDeadline<Value>(
  promise: Promise<Value>,
  { what, timeout = 20_000 }: WaitOptions,
): Promise<Value> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      promise,
      delay(timeout, null, { signal: timer.signal }).then(() => {
        throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
      }),
    ]);
  } finally {
    timer.abort();
  }
}

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: unknown };

/** A page that is still loading throws where it will answer a moment later. */
async function attempt<Value>(ask: () => Value | Promise<Value>): Promise<Attempt<Awaited<Value>>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, error };
  }
}
