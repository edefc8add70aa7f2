import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Ticket } from '../../core/ticket/ticket';
import { renderPage, SCRIPT_PATH, STYLE_PATH } from './sample-ticket/render-page';

const FOLDER = 'tools/start/sample-ticket';

/** As strict as a careful helpdesk's: what works here works there. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'none'";

export interface ServedTicket {
  readonly url: string;
  close(): void;
}

/** Serves a ticket's page on a free loopback port, to this machine alone. */
export function serveTicket(ticket: Ticket): Promise<ServedTicket> {
  const files = new Map([
    ['/ticket', { type: 'text/html; charset=utf-8', body: renderPage(ticket) }],
    [STYLE_PATH, { type: 'text/css; charset=utf-8', body: readFileSync(`${FOLDER}${STYLE_PATH}`) }],
    [SCRIPT_PATH, { type: 'text/javascript; charset=utf-8', body: readFileSync(`${FOLDER}${SCRIPT_PATH}`) }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file.type, 'content-security-policy': POLICY }).end(file.body);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('A loopback server has a port.');
      resolve({
        url: `http://127.0.0.1:${address.port}/ticket`,
        close: () => {
          server.close();
          // The browser keeps its connections open; the server would wait for them.
          server.closeAllConnections();
        },
      });
    });
  });
}
