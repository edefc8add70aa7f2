import { pause } from './pause';

/** Behind a frame, for what an engine puts off by a timer of its own: Quill reads the selection 1 ms after its event. */
const TIMERS_MS = 4;

/**
 * Resolves once the page has drawn and what it had put off for a moment is through. A hidden tab draws nothing, and a
 * busy one late: there it takes `limitMs`.
 */
export async function untilDrawn(limitMs: number, signal?: AbortSignal): Promise<void> {
  const limit = new AbortController();
  let frame = 0;
  const drawn = new Promise<void>((resolve) => {
    frame = requestAnimationFrame(() => resolve());
  });
  const late = pause(limitMs, signal ? AbortSignal.any([signal, limit.signal]) : limit.signal);
  try {
    await Promise.race([drawn, late]);
  } finally {
    cancelAnimationFrame(frame);
    limit.abort();
    // Which of the two came second is of no interest any more.
    late.catch(() => undefined);
  }
  await pause(TIMERS_MS, signal);
}
