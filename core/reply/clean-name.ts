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

/** Small words before a family name, in the languages of replies. */
const PARTICLES = 'd[aeiou]s?|de[lnr]|het|l[ae]|te[nr]|van|vo[nm]|zu|y|e|al|bin|el';
const TWO_OR_THREE_WORDS = new RegExp(
  String.raw`^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Lu}[\p{L}'’-]+)?(?: (?:${PARTICLES})){0,2} \p{Lu}[\p{L}'’-]+$`,
  'u',
);

/** The given name of "Maria Keller" or "Sanne van der Berg"; what is no such name is used whole. */
export function givenName(name: string): string {
  return TWO_OR_THREE_WORDS.exec(name)?.[1] ?? name;
}
