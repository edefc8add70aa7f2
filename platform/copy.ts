import type { Reply } from '../core/reply/reply-plan';

/** Puts both forms on the clipboard: editors take the rich one, text fields the plain one. False where the browser refuses. */
export async function copyReply(reply: Reply): Promise<boolean> {
  const item = new ClipboardItem({
    'text/html': new Blob([reply.html], { type: 'text/html' }),
    'text/plain': new Blob([reply.text], { type: 'text/plain' }),
  });
  return succeeds(navigator.clipboard.write([item]));
}

export async function copyText(text: string): Promise<boolean> {
  return succeeds(navigator.clipboard.writeText(text));
}

async function succeeds(written: Promise<void>): Promise<boolean> {
  try {
    await written;
    return true;
  } catch {
    // The browser refuses without focus or permission; the caller tells the agent.
    return false;
  }
}
