import type { PackManifest } from '../../../core/packs/pack-manifest';

/**
 * `null` where the bytes are what the description says, else what is wrong.
 * @param pinnedKey the key of the pack's first version: whoever has signed once has to go on, with the same key
 */
export async function verifyPack(
  bytes: Uint8Array,
  { sha256, ed25519 }: PackManifest,
  pinnedKey: string | null,
): Promise<string | null> {
  if (pinnedKey !== null && ed25519 === undefined) return 'it is not signed any more';
  if (pinnedKey !== null && ed25519?.key !== pinnedKey) return 'it is signed with another key than before';
  if (sha256 !== undefined && (await checksum(bytes)) !== sha256) return 'the checksum does not match';
  return ed25519 === undefined ? null : verifySignature(bytes, ed25519);
}

export async function checksum(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function verifySignature(
  bytes: Uint8Array,
  { key, signature }: NonNullable<PackManifest['ed25519']>,
): Promise<string | null> {
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('raw', fromBase64(key), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    // Chrome has Ed25519 since 137, Firefox since 129.
    return 'this browser can’t check Ed25519 signatures; a newer one can';
  }
  const isRight = await crypto.subtle.verify(
    { name: 'Ed25519' },
    imported,
    fromBase64(signature),
    bytes as BufferSource,
  );
  return isRight ? null : 'the signature is wrong';
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
