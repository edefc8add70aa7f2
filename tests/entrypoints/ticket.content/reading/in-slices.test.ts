import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finish, runInSlices, type Sliced } from '../../../../entrypoints/ticket.content/reading/in-slices';

/** Ten stretches of work, each as long as given. */
function* work(stretchMs: number, done: number[] = []): Sliced<string> {
  for (let stretch = 0; stretch < 10; stretch += 1) {
    clock += stretchMs;
    done.push(stretch);
    yield;
  }
  return 'done';
}

let clock = 0;
beforeEach(() => {
  clock = 0;
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('runInSlices', () => {
  it('gives the page a turn after some milliseconds, and goes on from there', () => {
    const done: number[] = [];
    const onDone = vi.fn();
    runInSlices(work(1, done), onDone);
    expect(done).toEqual([0, 1, 2, 3]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    vi.runAllTimers();
    expect(onDone.mock.calls).toEqual([['done']]);
  });

  it('gives the page a turn after each step that is long by itself', () => {
    const done: number[] = [];
    runInSlices(work(3, done), vi.fn());
    expect(done).toEqual([0]);
    vi.advanceTimersToNextTimer();
    expect(done).toEqual([0, 1]);
  });

  it('tells how long each slice took', () => {
    const times: number[] = [];
    runInSlices(work(1), vi.fn(), (ms) => times.push(ms));
    vi.runAllTimers();
    expect(times).toEqual([4, 4, 2]);
  });

  it('does little work at once', () => {
    const onDone = vi.fn();
    runInSlices(work(0.1), onDone);
    expect(onDone.mock.calls).toEqual([['done']]);
  });

  it('can be stopped', () => {
    const done: number[] = [];
    const onDone = vi.fn();
    const stop = runInSlices(work(20, done), onDone);
    vi.advanceTimersToNextTimer();
    stop();
    vi.runAllTimers();
    expect(done).toEqual([0, 1]);
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('finish', () => {
  it('does everything at once', () => {
    expect(finish(work(20))).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });
});
