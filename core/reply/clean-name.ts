const MAX_NAME_CHARS = 60;

/**
 * A name fit for a greeting: one line, no markup, no template, no address. `null` where nothing fit is left: better no
 * name than a wrong one.
 */
export function cleanName(name: string): string | null {
  const plain = name
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^["'(\s]+|["')\s]+$/g, '')
    .trim();
  if (plain === '' || plain.length > MAX_NAME_CHARS || /[{}<>@[\]\\|=;:/]|https?|\d{3}/u.test(plain))
    return null;
  const swapped = /^([^,]+),\s*([^,]+)$/.exec(plain);
  return swapped ? `${swapped[2]} ${swapped[1]}` : plain;
}

/** The given name of "Maria Keller"; anything that is not two or three plain words is used whole. */
export function givenName(name: string): string {
  return /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.exec(name)?.[1] ?? name;
}
