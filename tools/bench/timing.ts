import process from 'node:process';

/** Milliseconds, one a round. */
export type Times = readonly number[];

/** Rounds in which nothing is counted yet: the compiler is still at work. */
const WARM_UP_ROUNDS = 3;

/**
 * Times several ways of doing a thing in turns, so that whatever else the machine does slows all of them alike. Each
 * round begins with another one.
 */
export function timeInTurns<Name extends string>(
  candidates: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, Times> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + Math.abs(round)) % names.length];
      if (name === undefined) continue;
      const taken = timeOnce(candidates[name]);
      if (round >= 0) times[name].push(taken);
    }
  }
  return times;
}

export function timeOnce(run: () => unknown): number {
  const start = performance.now();
  keep(run());
  return performance.now() - start;
}

/** The processor's time rather than the clock's: what else the machine does is not counted. */
export function timeOnProcessor(run: () => unknown): number {
  const before = process.cpuUsage();
  keep(run());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(times: Times): number {
  return quantile(times, 0.5);
}

/** @param share 0.95 for the time that 95 of 100 stay below */
export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

let kept: unknown;

/** A result that nobody uses would be a reason for the compiler to leave out the work. */
function keep(result: unknown): void {
  kept = result === kept ? null : result;
}
