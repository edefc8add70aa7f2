import type { Author, Message, Ticket } from '../../../core/ticket/ticket';

const ROLE: Readonly<Record<Author, string>> = {
  customer: 'Customer',
  agent: 'Agent',
  note: 'Internal note',
};

/** Where the page's style and script are served. */
export const STYLE_PATH = '/page.css';
export const SCRIPT_PATH = '/page.js';

/** A ticket as a page of a small helpdesk. Every text of the ticket is escaped: it may come from a file of the user's. */
export function renderPage(ticket: Ticket): string {
  const number = ticket.number === null ? '' : `#${escapeHtml(ticket.number)}`;
  const subject = escapeHtml(ticket.subject);
  const requester = escapeHtml(ticket.requester ?? 'Customer');
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${number} ${subject} · Sample desk</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${STYLE_PATH}">
  <script src="${SCRIPT_PATH}" type="module"></script>
</head>
<body>
  <header class="top">
    <span class="top__name">Sample desk</span>
    <span class="top__user">Signed in as Support</span>
  </header>
  <nav class="queues" aria-label="Queues">
    <ul>
      <li><a href="#inbox" aria-current="page">Inbox <span>7</span></a></li>
      <li><a href="#mine">Mine <span>3</span></a></li>
      <li><a href="#waiting">Waiting <span>12</span></a></li>
      <li><a href="#solved">Solved</a></li>
    </ul>
  </nav>
  <main>
    <div class="head">
      <h1>${subject}</h1>
      <p class="head__meta"><span class="state">Open</span> ${number} from ${requester}</p>
    </div>
    <section class="thread" aria-label="Conversation">
${ticket.messages.map(renderMessage).join('\n')}
    </section>
    <form class="reply" aria-label="Reply">
      <div class="reply__head">
        <h2 id="reply-label">Reply to ${requester}</h2>
        <div class="reply__tools" role="toolbar" aria-label="Formatting">
          <button type="button" data-command="bold" aria-label="Bold"><b>B</b></button>
          <button type="button" data-command="italic" aria-label="Italic"><i>I</i></button>
          <button type="button" data-command="insertOrderedList" aria-label="Numbered list">1.</button>
        </div>
      </div>
      <div class="reply__editor" id="reply" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="reply-label"></div>
      <div class="reply__foot"><button type="submit" class="send">Send reply</button></div>
    </form>
  </main>
  <aside class="details" aria-label="Ticket details">
    <h2>Details</h2>
    <dl>
      <dt>Requester</dt><dd>${requester}</dd>
      <dt>Priority</dt><dd>Normal</dd>
      <dt>Queue</dt><dd>Phones and tablets</dd>
      <dt>Channel</dt><dd>Mail</dd>
    </dl>
  </aside>
</body>
</html>
`;
}

function renderMessage({ author, authorName, text }: Message): string {
  const name = escapeHtml(authorName ?? ROLE[author]);
  const initial = escapeHtml([...(authorName ?? ROLE[author])][0] ?? '?');
  return `      <article class="message message--${author}" aria-label="${ROLE[author]}: ${name}">
        <header class="message__head"><span class="message__face" aria-hidden="true">${initial}</span><span class="message__name">${name}</span> <span class="message__role">${ROLE[author]}</span></header>
        <div class="message__text">${renderText(text)}</div>
      </article>`;
}

/** Blank lines part paragraphs, as in a mail. */
function renderText(text: string): string {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
