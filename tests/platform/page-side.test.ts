import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  requestArticles,
  requestHelpdesks,
  requestInsertion,
  requestSymptoms,
} from '../../platform/page-side';

const LOST = new Error('The message port closed before a response was received.');
const sendMessage = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime: { id: 'fix-finder', sendMessage } });
});

afterEach(() => {
  vi.useRealTimers();
});

async function afterPauses<Answer>(asked: Promise<Answer>): Promise<Answer> {
  await vi.runAllTimersAsync();
  return asked;
}

describe('what a page asks of a background that is stopped while it answers, or just starting', () => {
  it.each([
    ['its helpdesks', () => requestHelpdesks('desk.example'), [{ id: 'redmine' }]],
    ['its symptoms', () => requestSymptoms({} as never), [{ message: 0, span: { start: 0, end: 1 } }]],
    ['articles', () => requestArticles('backup'), [{ id: 'a', title: 'A', product: 'P' }]],
  ])('%s, is asked again', async (_, ask, answer) => {
    sendMessage
      .mockRejectedValueOnce(LOST)
      .mockResolvedValueOnce(undefined) // as where nobody listens yet
      .mockResolvedValueOnce(answer);
    expect(await afterPauses(ask() as Promise<unknown>)).toEqual(answer);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is not asked again where the answer is that there is nothing', async () => {
    sendMessage.mockResolvedValue(null);
    expect(await afterPauses(requestHelpdesks('desk.example'))).toEqual([]);
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('is none where the extension is gone', async () => {
    sendMessage.mockRejectedValue(LOST);
    expect(await afterPauses(requestHelpdesks('desk.example'))).toEqual([]);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is never asked twice to insert a reply', async () => {
    sendMessage.mockRejectedValueOnce(LOST).mockResolvedValueOnce({ outcome: 'inserted' });
    expect(await requestInsertion({ article: 'a', ticket: 't' })).toEqual({ outcome: 'not-verified' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
