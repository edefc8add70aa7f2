import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the server may answer with; everything else is 404. Keys are paths of the address, from its root. */
export interface Served {
  /** Folders, by prefix: `{ '/editors/': 'tests/fixtures/editors' }`; relative ones are meant from the repository. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Packages out of `node_modules`, each under `/node_modules/<name>/`. */
  readonly packages?: readonly string[];
  /** Files made for the test: generated pages, and bundles, which are made when they are asked for first. */
  readonly files?: Readonly<Record<string, string | (() => Promise<string>)>>;
  /** Told of every address asked for; of those on other hosts too, where a browser uses the server as its proxy. */
  readonly onRequest?: (address: string) => void;
  /** Further headers for every answer, such as a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaticServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Serves on loopback, on a free port. */
export async function startStaticServer(served: Served): Promise<StaticServer> {
  const folders = listFolders(served);
  const made = new Map<string, Promise<string>>();
  const server = createServer((request, response) => {
    answer(request, response, served, folders, made).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  server.on('connect', ({ url }, socket) => {
    served.onRequest?.(url ?? '');
    socket.destroy();
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        // A browser keeps its connections open, and close() would wait for them.
        server.closeAllConnections();
      }),
  };
}

interface Folder {
  readonly prefix: string;
  readonly path: string;
}

function listFolders({ folders = {}, packages = [] }: Served): Folder[] {
  return [
    ...Object.entries(folders).map(([prefix, path]) => ({ prefix, path: resolve(REPOSITORY, path) })),
    ...packages.map((name) => ({
      prefix: `/node_modules/${name}/`,
      path: join(REPOSITORY, 'node_modules', name),
    })),
  ];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  folders: readonly Folder[],
  made: Map<string, Promise<string>>,
): Promise<void> {
  served.onRequest?.(request.url ?? '');
  // URL has resolved `..` by then, but not an encoded one.
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const file = served.files?.[path];
  if (typeof file === 'function' && !made.has(path)) made.set(path, file());
  const own = typeof file === 'string' ? file : await made.get(path);
  const content = own ?? (await readFromFolder(path, folders));
  if (content === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`Not served: ${path}`);
    return;
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response
    .writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...served.headers })
    .end(content);
}

async function readFromFolder(path: string, folders: readonly Folder[]): Promise<Buffer | null> {
  const folder = folders.find(({ prefix }) => path.startsWith(prefix));
  if (folder === undefined) return null;
  const file = resolve(folder.path, path.slice(folder.prefix.length));
  if (relative(folder.path, file).split(sep)[0] === '..') return null;
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
