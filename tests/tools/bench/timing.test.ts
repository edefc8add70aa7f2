import { describe, expect, it } from 'vitest';
import { median, quantile, timeInTurns } from '../../../tools/bench/timing';

describe('timeInTurns', () => {
  it('runs each candidate once a round, beginning with another each time', () => {
    const order: string[] = [];
    const taken = timeInTurns({ a: () => order.push('a'), b: () => order.push('b') }, 4);
    expect(taken.a).toHaveLength(4);
    expect(taken.b).toHaveLength(4);
    expect(order.slice(-8).join('')).toBe('abbaabba');
  });
});

describe('quantiles', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[5], 0.95, 5],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 96],
  ])('of %j at %d', (times, share, expected) => {
    expect(quantile(times, share)).toBe(expected);
  });

  it('have no value where there is nothing', () => {
    expect(median([])).toBeNaN();
  });
});
