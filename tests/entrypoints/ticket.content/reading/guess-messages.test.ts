// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { guessMessages } from '../../../../entrypoints/ticket.content/reading/guess-messages';
import { finish } from '../../../../entrypoints/ticket.content/reading/in-slices';

const FILLING = '<p class="text"><b class="strong">word</b> <i class="stress">word</i></p>'.repeat(200);

function load(messages: number): HTMLElement {
  document.body.innerHTML = Array.from(
    { length: messages },
    (_, index) =>
      `<div class="row"><div class="chat-message"><span class="sender-role">${index % 2 === 0 ? 'Customer' : 'Agent'}</span>${FILLING}</div></div>`,
  ).join('');
  return document.body;
}

describe('the search for messages on a long page', () => {
  it('pauses every few hundred elements', () => {
    const work = guessMessages(load(20), true);
    let pauses = 0;
    for (let step = work.next(); !step.done; step = work.next()) pauses += 1;
    expect(pauses).toBeGreaterThan((20 * 600) / 256);
  });

  it('finds the same with and without pauses', () => {
    const messages = finish(guessMessages(load(4), true));
    expect(messages.map(({ author }) => author)).toEqual(['customer', 'agent', 'customer', 'agent']);
  });

  it('takes a page with hundreds of named elements for no conversation', () => {
    document.body.innerHTML = '<div class="message customer">word</div>'.repeat(501);
    expect(finish(guessMessages(document.body, true))).toEqual([]);
  });

  it('takes no long text for a label, nor a name', () => {
    document.body.innerHTML =
      `<div class="message"><div class="message-from">${'The agent said so. '.repeat(9)}</div></div>`.repeat(
        2,
      );
    expect(finish(guessMessages(document.body, true))).toEqual([]);
  });
});
