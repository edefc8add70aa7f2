import { expect, it } from 'vitest';
import { readTraceSlices } from '../../../tools/bench/trace-slices';

const SCRIPT = 'chrome-extension://abc/content-scripts/ticket.js';

it('takes the browser’s calls into one script, in CPU time, without calls within calls', () => {
  const call = (name: string, ts: number, dur: number, tdur: number | undefined, url: string) => ({
    name,
    pid: 1,
    tid: 1,
    ts,
    dur,
    ...(tdur === undefined ? {} : { tdur }),
    args: { data: { url } },
  });
  const trace = {
    traceEvents: [
      call('FunctionCall', 9_000, 4_000, 3_500, SCRIPT),
      call('EvaluateScript', 1_000, 5_000, 2_000, SCRIPT),
      call('FunctionCall', 2_000, 1_000, 1_000, SCRIPT),
      call('FunctionCall', 20_000, 9_000, 9_000, 'https://example.test/app.js'),
      call('v8.compile', 30_000, 9_000, 9_000, SCRIPT),
      call('FunctionCall', 40_000, 500, undefined, SCRIPT),
      { name: 'FunctionCall', pid: 1, tid: 1, ts: 50_000, dur: 1, args: {} },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(trace));
  expect(readTraceSlices(bytes, '/content-scripts/ticket.js')).toEqual([2, 3.5, 0.5]);
});
