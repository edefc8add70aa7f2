/** How much time reading may take. */
interface Allowance {
  /** Of a page that never stops changing. */
  readonly share: number;
  /** At once after a quiet while, in milliseconds: far more than a page takes to show a ticket. */
  readonly burstMs: number;
}

/**
 * What most of a page's changes are about: clocks, counters, who else is looking. Hearing of a thousand a second takes
 * a sixth of a percent beside it, and half a percent is what a page may cost.
 */
const AROUND_THREAD: Allowance = { share: 0.003, burstMs: 60 };

/** A message that comes is shown at once, on a slow machine too; a page that keeps drawing its thread anew is rare. */
const IN_THREAD: Allowance = { share: 0.03, burstMs: 300 };

export interface ReadingBudget {
  spend(ms: number): void;
  /** How long to wait before the page is read again for a change in its thread or beside it, in milliseconds. */
  wait(isInThread: boolean): number;
}

/** @param now a clock, in milliseconds */
export function createReadingBudget(now: () => number): ReadingBudget {
  const around = createAccount(AROUND_THREAD, now);
  const inside = createAccount(IN_THREAD, now);
  return {
    spend(ms) {
      around.spend(ms);
      inside.spend(ms);
    },
    wait: (isInThread) => (isInThread ? inside : around).wait(),
  };
}

function createAccount({ share, burstMs }: Allowance, now: () => number) {
  let left = burstMs;
  let lookedAt = now();
  const refill = (): void => {
    const time = now();
    left = Math.min(burstMs, left + (time - lookedAt) * share);
    lookedAt = time;
  };
  return {
    spend(ms: number): void {
      refill();
      left -= ms;
    },
    wait(): number {
      refill();
      return left >= 0 ? 0 : -left / share;
    },
  };
}
