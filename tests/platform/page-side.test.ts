import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  requestArticles,
  requestHelpdesks,
  requestInsertion,
  requestSymptoms,
} from '../../platform/page-side';

const LOST = new Error('The message port closed before a response was received.');
const sendMessage = vi.fn();

beforeEach(() => {
  sendMessage.mockReset();
  vi.stubGlobal('browser', { runtime: { id: 'fix-finder', sendMessage } });
});

describe('what a page asks of a background that is stopped while it answers', () => {
  it.each([
    ['its helpdesks', () => requestHelpdesks('desk.example'), [{ id: 'redmine' }]],
    ['its symptoms', () => requestSymptoms({} as never), [{ message: 0, span: { start: 0, end: 1 } }]],
    ['articles', () => requestArticles('backup'), [{ id: 'a', title: 'A', product: 'P' }]],
  ])('%s, is asked again', async (_, ask, answer) => {
    sendMessage.mockRejectedValueOnce(LOST).mockRejectedValueOnce(LOST).mockResolvedValueOnce(answer);
    expect(await ask()).toEqual(answer);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is none where the extension is gone', async () => {
    sendMessage.mockRejectedValue(LOST);
    expect(await requestHelpdesks('desk.example')).toEqual([]);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is never asked twice to insert a reply', async () => {
    sendMessage.mockRejectedValueOnce(LOST).mockResolvedValueOnce({ outcome: 'inserted' });
    expect(await requestInsertion({ article: 'a', ticket: 't' })).toEqual({ outcome: 'not-verified' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
