import { describe, expect, it } from 'vitest';
import { readFeatures } from '../../../core/weighing/sentence-features';
import { createWeigher } from '../../../core/weighing/weigher';
import { readClosings, trainClosings } from '../../../tools/learn/closings';
import { NOTHING_AROUND } from '../../core/support/nothing-around';

const line = (values: object): string => JSON.stringify({ id: 'x', lang: 'en', text: 'Done.', ...values });

describe('the closing messages', () => {
  it('are read line by line', () => {
    const source = `${line({ state: 'solved' })}\n\n${line({ state: 'open', lang: 'ja' })}\n`;
    expect(readClosings(source, 'closings-en.jsonl').map(({ state }) => state)).toEqual(['solved', 'open']);
  });

  it.each([
    ['no state', line({})],
    ['another state', line({ state: 'maybe' })],
    ['another language', line({ state: 'open', lang: 'tlh' })],
    ['no JSON', '{"id": '],
  ])('name file and line where there is %s', (_, bad) => {
    expect(() => readClosings(`${line({ state: 'open' })}\n${bad}`, 'closings-en.jsonl')).toThrow(
      'closings-en.jsonl, line 2: ',
    );
  });
});

describe('learning from them', () => {
  const THINGS = ['the upload', 'my copy', 'the nightly job', 'our archive', 'the transfer', 'all of it'];
  const TIMES = ['today', 'last night', 'on sunday', 'this morning', 'twice'];
  const rowsOf = (end: string, isReport: boolean) =>
    THINGS.flatMap((thing) =>
      TIMES.map((time) => ({
        slots: readFeatures(`${thing} ${end} ${time}`, NOTHING_AROUND).slots,
        isReport,
      })),
    );
  const { weights, report } = trainClosings([...rowsOf('went through', true), ...rowsOf('got stuck', false)]);
  const none = { scale: 0, bias: 0, packed: '' };
  const weigher = createWeigher({
    sentence: none,
    text: none,
    thresholds: {},
    strict: {},
    closing: weights,
  });
  const saysAllIsWell = (text: string) => weigher.saysAllIsWell([readFeatures(text, NOTHING_AROUND)]);

  it('tells that all is well from what is still open, of things it has never seen', () => {
    expect(saysAllIsWell('the whole drive went through yesterday')).toBe(true);
    expect(saysAllIsWell('the whole drive got stuck yesterday')).toBe(false);
  });

  it('says how many it finds', () => {
    expect(report).toMatch(/^closings: \d+ of 30 solved ones found/);
  });
});
