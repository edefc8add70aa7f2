/** Work on the page that may pause at each `yield`, so that a long page keeps answering its user. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Half a frame at 60 a second: the page keeps the other half. */
const SLICE_MS = 8;

/** A slice ends at the first pause after this: what stands between two pauses, or follows the last, takes a while too. */
const PAUSE_AFTER_MS = SLICE_MS / 2;

/** Does the work at once. */
export function finish<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does the work in slices of at most some milliseconds, the first one at once.
 * @returns what stops it; `onDone` is then not called
 */
export function runInSlices<Result>(work: Sliced<Result>, onDone: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const runSlice = (): void => {
    timer = null;
    const start = performance.now();
    const pauseAt = start + PAUSE_AFTER_MS;
    do {
      const { done, value } = work.next();
      if (done) {
        // What comes of it takes a while too: after much work it has a slice of its own.
        if (performance.now() < start + PAUSE_AFTER_MS / 2) onDone(value);
        else timer = setTimeout(() => onDone(value), 0);
        return;
      }
    } while (performance.now() < pauseAt);
    timer = setTimeout(runSlice, 0);
  };
  runSlice();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}

/** The same work, with the time that it takes told after each stretch, in milliseconds. */
export function* timed<Result>(work: Sliced<Result>, onTime: (ms: number) => void): Sliced<Result> {
  for (;;) {
    const start = performance.now();
    const { done, value } = work.next();
    onTime(performance.now() - start);
    if (done) return value;
    yield;
  }
}
