/** A page that never stops changing is read for this share of the time. */
const SHARE = 0.0035;

/** So much may be read at once after a quiet while, in milliseconds: far more than a page takes to show a ticket. */
const BURST_MS = 100;

export interface ReadingBudget {
  spend(ms: number): void;
  /** How long to wait before the page is read again, in milliseconds. */
  wait(): number;
}

/** @param now a clock, in milliseconds */
export function createReadingBudget(now: () => number): ReadingBudget {
  let left = BURST_MS;
  let lookedAt = now();
  const refill = (): void => {
    const time = now();
    left = Math.min(BURST_MS, left + (time - lookedAt) * SHARE);
    lookedAt = time;
  };
  return {
    spend(ms) {
      refill();
      left -= ms;
    },
    wait() {
      refill();
      return left >= 0 ? 0 : -left / SHARE;
    },
  };
}
