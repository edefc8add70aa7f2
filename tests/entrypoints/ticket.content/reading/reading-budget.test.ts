import { expect, it } from 'vitest';
import { createReadingBudget } from '../../../../entrypoints/ticket.content/reading/reading-budget';

it('lets a page that never stops changing be read for less than a third of a percent of the time', () => {
  let clock = 0;
  const budget = createReadingBudget(() => clock);
  const read = (ms: number): void => {
    clock += Math.max(300, budget.wait(false));
    clock += ms;
    budget.spend(ms);
  };
  // What may be spent at once is gone after a dozen readings.
  for (let reading = 0; reading < 20; reading += 1) read(10);
  const start = clock;
  for (let reading = 0; reading < 20; reading += 1) read(10);
  expect((20 * 10) / (clock - start)).toBeLessThan(0.0033);
});

it('makes nobody wait for a ticket of usual length, however often it changes', () => {
  let clock = 0;
  const budget = createReadingBudget(() => clock);
  for (let reading = 0; reading < 500; reading += 1) {
    budget.spend(1);
    expect(budget.wait(false)).toBeLessThanOrEqual(300);
    clock += 300;
  }
});

it('makes nobody wait for a long page that changes now and then', () => {
  let clock = 0;
  const budget = createReadingBudget(() => clock);
  for (let reading = 0; reading < 50; reading += 1) {
    budget.spend(30);
    expect(budget.wait(false)).toBe(0);
    clock += 10_000;
  }
});

it('shows a message that comes while the clock beside it has used the time up', () => {
  const clock = 0;
  const budget = createReadingBudget(() => clock);
  // The first readings of a page on a slow machine.
  budget.spend(250);
  expect(budget.wait(false)).toBeGreaterThan(10_000);
  expect(budget.wait(true)).toBe(0);
});

it('bounds what a page may cost that draws its thread anew all the time', () => {
  let clock = 0;
  const budget = createReadingBudget(() => clock);
  const read = (ms: number): void => {
    clock += Math.max(300, budget.wait(true));
    clock += ms;
    budget.spend(ms);
  };
  for (let reading = 0; reading < 60; reading += 1) read(20);
  const start = clock;
  for (let reading = 0; reading < 20; reading += 1) read(20);
  expect((20 * 20) / (clock - start)).toBeLessThan(0.032);
});
