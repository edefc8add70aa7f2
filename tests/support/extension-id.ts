import { createHash } from 'node:crypto';

/** Chromium's id of an unpacked extension: the first 32 digits of its path's SHA-256, written with a to p. */
export function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
