import { unzipSync } from 'fflate';
import { IMPORT_LIMITS, UnreadableFile } from './import-types';

/** What stands in a zip of articles; anything else in it is passed over. */
const WANTED = /\.(?:ya?ml|json|csv|md|markdown)$/i;
/** What archivers of some systems add. */
const UNWANTED = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store|phrases\.ya?ml$)/;
const MAX_NAME_CHARS = 200;

/** The first bytes of every zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Takes the files out of a zip. Sizes are checked before anything is unpacked, and an entry that unpacks to more than it
 * declares is cut there. Throws an `UnreadableFile`.
 */
export function unzip(bytes: Uint8Array): { readonly name: string; readonly bytes: Uint8Array }[] {
  let count = 0;
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        count += 1;
        if (count > IMPORT_LIMITS.zipFiles)
          throw new UnreadableFile(`holds more than ${IMPORT_LIMITS.zipFiles} files`);
        if (!WANTED.test(name) || UNWANTED.test(name) || name.length > MAX_NAME_CHARS) return false;
        total += originalSize;
        if (total > IMPORT_LIMITS.unzippedBytes) {
          throw new UnreadableFile(`unpacks to more than ${IMPORT_LIMITS.unzippedBytes / 1_000_000} MB`);
        }
        if (originalSize > 100_000 && originalSize / Math.max(1, size) > IMPORT_LIMITS.zipRatio) {
          throw new UnreadableFile(`"${name}" is packed more than any text: this may be a zip bomb`);
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('is a zip that cannot be unpacked: it may be damaged, or have a password');
  }
  return Object.entries(files)
    .filter(([, content]) => content.length > 0)
    .map(([name, content]) => ({ name, bytes: content }));
}
