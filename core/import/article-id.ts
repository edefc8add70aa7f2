import { foldKey } from '../text/fold';

const MAX_ID_CHARS = 60;

/**
 * An id out of a title: lower-case words joined by hyphens. A title without Latin letters gets one from its signs, which
 * is the same each time it is read.
 */
export function idFromTitle(title: string): string {
  const words = foldKey(title)
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_ID_CHARS)
    .replace(/-+$/, '');
  return words.length >= 3 ? words : `reply-${checksum(title)}`;
}

/** FNV-1a, 32 bits, as letters: short, and the same everywhere. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
