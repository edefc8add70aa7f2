import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../core/articles/article';
import type { ImportedItem } from '../../../core/import/import-types';
import { readFile } from '../../../core/import/read-file';

export const TODAY = '2026-11-29';

export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function readBytes(name: string, bytes: Uint8Array): ImportedItem[] {
  return [...readFile({ name, bytes }, { today: TODAY, decode })];
}

export function readText(name: string, text: string): ImportedItem[] {
  return readBytes(name, new TextEncoder().encode(text));
}

/** A file of tests/fixtures/imports. */
export function readFixture(name: string): ImportedItem[] {
  return readBytes(name, readFileSync(join('tests/fixtures/imports', name)));
}

export function articlesOf(items: readonly ImportedItem[]): Article[] {
  return items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
}

/** `line title: message` of what was not read. */
export function problemsOf(items: readonly ImportedItem[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'problem'
      ? [`${item.file ? `${item.file} ` : ''}${item.line} ${item.title}: ${item.message}`]
      : [],
  );
}
