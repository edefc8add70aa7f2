/** What a server answered, within bounds. */
export type Fetched =
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

const TIMEOUT_MS = 30_000;
const MAX_ETAG_CHARS = 200;

/**
 * Fetches one file: no cookies, no referrer, no other host than the one asked for, no more than `maxBytes`.
 * @param etag of the version there is already; an unchanged file is not sent again
 */
export async function fetchBounded(address: string, maxBytes: number, etag: string | null): Promise<Fetched> {
  try {
    const response = await fetch(address, {
      headers: etag === null ? {} : { 'If-None-Match': etag },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (!response.ok) return { kind: 'failed', reason: `the server answered ${response.status}` };
    const bytes = await readBounded(response, maxBytes);
    if (bytes === null) return { kind: 'failed', reason: `it is larger than ${maxBytes / 1_000_000} MB` };
    const sent = response.headers.get('etag');
    return { kind: 'found', bytes, etag: sent !== null && sent.length <= MAX_ETAG_CHARS ? sent : null };
  } catch (error) {
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'failed', reason: isSlow ? 'the server took too long' : 'the server can’t be reached' };
  }
}

/** `null` as soon as it is more than the bound. */
async function readBounded(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
