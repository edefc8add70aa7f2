/** Work on the page that may pause at each `yield`, so that a long page keeps answering its user. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Half a frame at 60 a second: the page keeps the other half. */
const SLICE_MS = 8;

/** A slice ends at the first pause after this: what stands between two pauses, or follows the last, takes a while too. */
const PAUSE_AFTER_MS = SLICE_MS / 2;

/** What looks through a whole page at once takes longer the longer the page is, and another such look may follow. */
const LONG_STEP_MS = 1.5;

/** Does the work at once. */
export function finish<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does the work in slices of at most some milliseconds, the first one at once.
 * @param onTime told how long each slice took, in milliseconds
 * @returns what stops it; `onDone` is then not called
 */
export function runInSlices<Result>(
  work: Sliced<Result>,
  onDone: (result: Result) => void,
  onTime: (ms: number) => void = () => undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const runSlice = (): void => {
    timer = null;
    const start = performance.now();
    let taken = 0;
    for (;;) {
      const { done, value } = work.next();
      const before = taken;
      taken = performance.now() - start;
      if (!done && taken < PAUSE_AFTER_MS && taken - before < LONG_STEP_MS) continue;
      onTime(taken);
      // What comes of it takes a while too: after much work it has a slice of its own.
      if (done && taken < PAUSE_AFTER_MS / 2) onDone(value);
      else timer = setTimeout(done ? () => onDone(value) : runSlice, 0);
      return;
    }
  };
  runSlice();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}
