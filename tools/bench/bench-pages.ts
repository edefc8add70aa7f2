import { createServer, type Server } from 'node:http';

/** What a page of so many text nodes is. */
export type PageKind = 'no helpdesk' | 'Redmine' | 'Redmine, changed' | 'changing';

const FOLDERS: Readonly<Record<PageKind, string>> = {
  'no helpdesk': '/any/',
  Redmine: '/issues/',
  'Redmine, changed': '/changed/issues/',
  changing: '/changing/',
};

/** Messages of a long thread. */
const MESSAGES = 40;

/** A hundred times a second, ten changes each. */
const TICK_MS = 10;
const CHANGES_PER_TICK = 10;

export function pathOf(kind: PageKind, nodes: number): string {
  return `${FOLDERS[kind]}${nodes}`;
}

/** Pages of any length, on this machine; two of each one's sentences report a failing backup. */
export function servePages(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const kind = (Object.keys(FOLDERS) as PageKind[]).find((key) => request.url?.startsWith(FOLDERS[key]));
    const nodes = Number(request.url?.split('/').at(-1));
    const isPage = kind !== undefined && Number.isInteger(nodes) && nodes > 0;
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? renderPage(kind, nodes) : '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('A loopback server has a port.');
      resolve({ server, port: address.port });
    });
  });
}

function renderPage(kind: PageKind, nodes: number): string {
  const head = '<meta charset="utf-8"><title>A long ticket</title><link rel="icon" href="data:,">';
  const [first, last] = ['<p>My iCloud backup failed.</p>', "<p>The iPhone won't back up.</p>"];
  if (kind === 'no helpdesk' || kind === 'changing') {
    const changes = kind === 'changing' ? CHANGING : '';
    return `<!doctype html><html lang="en">${head}<main>${first}${renderWords(nodes)}${last}</main>${changes}</html>`;
  }
  const words = renderWords(Math.ceil(nodes / MESSAGES));
  const messages = Array.from({ length: MESSAGES - 1 }, (_, index) => `${words}${index === 0 ? last : ''}`);
  const isChanged = kind === 'Redmine, changed';
  const render = isChanged ? renderBlock : renderJournal;
  const opening = isChanged ? '' : `<div class="description"><div class="wiki">${first}${words}</div></div>`;
  const before = isChanged ? renderBlock(`${first}${words}`) : '';
  return `<!doctype html><html lang="en">${head}<body class="controller-issues action-show"><div id="content">
<div class="issue details"><div class="subject"><h3>A ticket</h3></div>
<p class="author"><a class="user" href="/users/9">Marta Lind</a></p>${opening}</div>
<div id="history">${before}${messages.map(render).join('')}</div></div></body></html>`;
}

function renderJournal(words: string, index: number): string {
  const person = index % 2 === 0 ? [9, 'Marta Lind'] : [4, 'Robin Achterberg'];
  return `<div id="change-${index}" class="journal has-notes"><h4><a class="user" href="/users/${person[0]}">${person[1]}</a></h4>
<div id="journal-${index}-notes"><div class="wiki">${words}</div></div></div>`;
}

function renderBlock(words: string, index = 0): string {
  const role = index % 2 === 0 ? 'Customer' : 'Agent';
  return `<div class="row"><div class="chat-message"><span class="sender-role">${role}</span>${words}</div></div>`;
}

function renderWords(nodes: number): string {
  const words = Array.from({ length: nodes }, (_, index) => {
    const word = `word${index % 97} `;
    if (index % 20 === 19) return `${word}</p>\n<p>`;
    return index % 3 === 0 ? `<b>${word}</b>` : `<i>${word}</i>`;
  });
  return `<p>${words.join('')}</p>`;
}

/** Clocks, counters and lists that a page keeps drawing anew: half of them texts that change, half elements that come and go. */
const CHANGING = `<aside id="clocks"></aside><script>
  const clocks = document.querySelector('#clocks');
  for (let index = 0; index < ${CHANGES_PER_TICK / 2}; index += 1) clocks.append(document.createElement('p'));
  for (const clock of clocks.children) clock.append('0');
  let ticks = 0;
  setInterval(() => {
    ticks += 1;
    for (const clock of clocks.children) {
      clock.firstChild.data = ticks;
      if (ticks % 2 === 0) clock.append(document.createElement('i'));
      else if (clock.lastChild !== clock.firstChild) clock.lastChild.remove();
    }
  }, ${TICK_MS});
</script>`;
