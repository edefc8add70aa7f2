import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runTool, TOOL_TIMEOUT_MS } from './run-tool';

const ANSWER = v.object({
  id: v.union([v.string(), v.number(), v.null()]),
  results: v.array(
    v.strictObject({ article: v.string(), score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  ),
});

describe('npm run search', { timeout: TOOL_TIMEOUT_MS }, () => {
  it('answers each query with articles and scores, best first, in order', () => {
    const { lines, status, stderr } = runTool('search', [
      { id: 'a', query: 'bakcup stuck' },
      { id: 2, query: 'greyed out' },
      { query: 'xyzzy qwfp' },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answers = lines.map((line) => v.parse(ANSWER, line));
    expect(answers.map(({ id, results }) => [id, results[0]?.article])).toEqual([
      ['a', 'icloud-backup-stuck-estimating-time'],
      [2, 'icloud-backup-greyed-out-or-disabled'],
      [null, undefined],
    ]);
    for (const { results } of answers) {
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
    }
  });

  it('names the line that is wrong, goes on, and ends with status 1', () => {
    const { lines, status } = runTool(
      'search',
      '{"id": 1}\n{"id": 2, "query": 5}\nnonsense\n{"id": 4, "query": ""}\n',
    );
    expect(status).toBe(1);
    expect(lines).toEqual([
      { id: null, error: expect.stringMatching(/^line 1: query/) },
      { id: null, error: expect.stringMatching(/^line 2: query/) },
      { id: null, error: expect.stringMatching(/^line 3: not JSON/) },
      { id: 4, results: [] },
    ]);
  });
});
