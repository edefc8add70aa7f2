// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReplyEditor } from '../../../../entrypoints/ticket.content/editor/find-reply-editor';
import { insertReply } from '../../../../entrypoints/ticket.content/editor/insert-reply';

// What each engine makes of it is measured in real browsers, in tests/e2e/insert-reply.test.ts.

const REPLY = { text: 'Restart the iPhone.', html: '<p>Restart the iPhone.</p>' };

const PAGE = { insertIntoRedactor: () => Promise.reject(new Error('There is no Redactor here.')) };

let field: HTMLTextAreaElement;
let editor: ReplyEditor;

beforeEach(() => {
  document.body.innerHTML = '<textarea id="it">Hello </textarea>';
  field = document.getElementById('it') as HTMLTextAreaElement;
  editor = { element: field, engine: 'textarea', richText: false, used: false, caret: null, typedAt: null };
});

/** happy-dom has no editing commands; this stands for a browser that answers each by `run`. */
function answerCommandsBy(run: (text: string) => void) {
  const execCommand = vi.fn((_command: string, _ui: boolean, text: string) => {
    run(text);
    return true;
  });
  Object.assign(document, { execCommand });
  return execCommand;
}

describe('inserting', () => {
  it('says so when the text is there', async () => {
    answerCommandsBy((text) => {
      field.value += text;
    });
    expect(await insertReply(editor, REPLY, PAGE)).toBe('inserted');
  });

  it('waits for a text that comes late', async () => {
    answerCommandsBy((text) => {
      setTimeout(() => {
        field.value += text;
      }, 200);
    });
    expect(await insertReply(editor, REPLY, PAGE)).toBe('inserted');
  });

  it('does not believe a command that says yes, and does not try again', async () => {
    const execCommand = answerCommandsBy(() => undefined);
    expect(await insertReply(editor, REPLY, PAGE)).toBe('not-verified');
    expect(execCommand).toHaveBeenCalledTimes(1);
  });

  it('does not believe a text that is taken back', async () => {
    answerCommandsBy((text) => {
      field.value += text;
      setTimeout(() => {
        field.value = 'Hello ';
      }, 20);
    });
    expect(await insertReply(editor, REPLY, PAGE)).toBe('not-verified');
  });

  it('is not content when the draft is gone', async () => {
    answerCommandsBy((text) => {
      field.value = text;
    });
    expect(await insertReply(editor, REPLY, PAGE)).toBe('not-verified');
  });
});

describe('aborting', () => {
  it('leaves the editor alone when it comes before', async () => {
    const execCommand = answerCommandsBy(() => undefined);
    await expect(insertReply(editor, REPLY, PAGE, AbortSignal.abort('changed'))).rejects.toBe('changed');
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('ends the waiting', async () => {
    const stop = new AbortController();
    answerCommandsBy(() => stop.abort('changed'));
    await expect(insertReply(editor, REPLY, PAGE, stop.signal)).rejects.toBe('changed');
  });
});
