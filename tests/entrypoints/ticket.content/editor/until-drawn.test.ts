// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { untilDrawn } from '../../../../entrypoints/ticket.content/editor/until-drawn';

const NEVER_MS = 60_000;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that draws when told to. */
function holdFrames() {
  const waiting: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  return () => {
    for (const callback of waiting.splice(0)) callback(0);
  };
}

describe('waiting until the page has drawn', () => {
  it('ends behind the frame, and behind the timers that the page had set before', async () => {
    vi.useFakeTimers();
    const draw = holdFrames();
    const seen: string[] = [];
    const waiting = untilDrawn(NEVER_MS).then(() => seen.push('drawn'));
    setTimeout(() => seen.push('the page’s timer'), 1);
    draw();
    await vi.advanceTimersByTimeAsync(10);
    await waiting;
    expect(seen).toEqual(['the page’s timer', 'drawn']);
  });

  it('ends without a frame in a tab that draws nothing', async () => {
    vi.useFakeTimers();
    holdFrames();
    const waiting = untilDrawn(50);
    await vi.advanceTimersByTimeAsync(60);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('rejects when it is aborted', async () => {
    holdFrames();
    const stopping = new AbortController();
    const waiting = untilDrawn(NEVER_MS, stopping.signal);
    stopping.abort(new Error('the page is gone'));
    await expect(waiting).rejects.toThrow('the page is gone');
  });
});
