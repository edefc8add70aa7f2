import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A team's pack on loopback, which a test changes, breaks and takes away. */
export interface PackServer {
  /** Address of the pack's description. */
  readonly address: string;
  /** Statuses answered for the description so far. */
  readonly answers: number[];
  /** Puts articles there, with a right checksum or signature unless told otherwise. */
  publish(articles: readonly unknown[], options?: PublishOptions): void;
  /** Puts any text in the place of the description. */
  break(text: string): void;
  close(): Promise<void>;
}

export interface PublishOptions {
  readonly name?: string;
  readonly by?: 'sha256' | 'ed25519';
  /** Another key than the pack's first one. */
  readonly otherKey?: boolean;
  /** Changed after the checksum or signature was made. */
  readonly tamper?: boolean;
}

export async function startPackServer(): Promise<PackServer> {
  const files = new Map<string, string>();
  const answers: number[] = [];
  const [first, second] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const content = files.get(path);
    const etag = `"${createHash('sha256')
      .update(content ?? '')
      .digest('hex')
      .slice(0, 16)}"`;
    const status = content === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    if (path === '/pack.json') answers.push(status);
    response
      .writeHead(status, { etag, 'content-type': 'application/json' })
      .end(status === 200 ? content : '');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}/pack.json`,
    answers,
    publish(articles, { name = 'Backup team', by = 'sha256', otherKey = false, tamper = false } = {}) {
      const text = JSON.stringify({ format: 'fix-finder', version: 1, articles });
      const keys = otherKey ? second : first;
      const proof =
        by === 'sha256'
          ? { sha256: createHash('sha256').update(text).digest('hex') }
          : {
              ed25519: {
                key: rawKey(keys.publicKey),
                signature: sign(null, Buffer.from(text), keys.privateKey).toString('base64'),
              },
            };
      files.set('/articles.json', tamper ? text.replace('"version":1', '"version": 1') : text);
      files.set(
        '/pack.json',
        JSON.stringify({ format: 'fix-finder-pack', version: 1, name, file: 'articles.json', ...proof }),
      );
    },
    break: (text) => files.set('/pack.json', text),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The key's 32 bytes, which stand at the end of its usual form. */
function rawKey(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}
