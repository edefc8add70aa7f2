import type { ImportedItem } from '../../core/import/import-types';

/** What the page sends the worker that reads a file, and what comes back, batch by batch. */
export interface ReadRequest {
  readonly file: File;
  readonly today: string;
}
export interface ReadBatch {
  readonly items: readonly ImportedItem[];
  readonly isLast: boolean;
}

/** The part of a worker that is needed. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Reads a file in a worker, so that no file can freeze the page. Aborting ends the worker. */
export function readInWorker(
  worker: ImportWorker,
  request: ReadRequest,
  { onProgress, signal }: { onProgress: (read: number, total: null) => void; signal: AbortSignal },
): Promise<ImportedItem[]> {
  return new Promise((resolve, reject) => {
    const items: ImportedItem[] = [];
    const end = (): void => {
      signal.removeEventListener('abort', stop);
      worker.terminate();
    };
    const stop = (): void => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<ReadBatch>) => {
      items.push(...data.items);
      onProgress(items.length, null);
      if (!data.isLast) return;
      end();
      resolve(items);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message || 'the file could not be read'));
    };
    worker.postMessage(request);
  });
}

/** The worker's side: reads the file and gives what it found in batches. */
export async function answerReadRequest(
  { file, today }: ReadRequest,
  readFile: (
    file: { readonly name: string; readonly bytes: Uint8Array },
    context: { readonly today: string; decode(bytes: Uint8Array): string | null },
  ) => Iterable<ImportedItem>,
  post: (batch: ReadBatch) => void,
): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let items: ImportedItem[] = [];
  for (const item of readFile({ name: file.name, bytes }, { today, decode })) {
    items.push(item);
    if (items.length < BATCH) continue;
    post({ items, isLast: false });
    items = [];
  }
  post({ items, isLast: true });
}

const BATCH = 200;

/** UTF-8, or UTF-16 with its mark; `null` for any other encoding. */
export function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
