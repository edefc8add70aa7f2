/** What a browser's trace says of one stretch of work; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time: what else the machine does meanwhile is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Calls from the browser into a script: running it, its timers, observers and listeners. */
const CALLS = new Set(['EvaluateScript', 'FunctionCall']);

/**
 * How long each of the browser's calls into a script took, in milliseconds of CPU time, in order.
 * @param script how the script's address ends
 */
export function readTraceSlices(trace: Uint8Array | undefined, script: string): number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const slices: number[] = [];
  let last: TraceEvent | null = null;
  const calls = traceEvents
    .filter(({ name, args }) => CALLS.has(name) && args?.data?.url?.endsWith(script))
    .sort((a, b) => a.ts - b.ts);
  for (const call of calls) {
    // A call within a call is part of it.
    const isInside =
      last !== null && last.pid === call.pid && last.tid === call.tid && call.ts < last.ts + (last.dur ?? 0);
    if (isInside) continue;
    slices.push((call.tdur ?? call.dur ?? 0) / 1000);
    last = call;
  }
  return slices;
}
