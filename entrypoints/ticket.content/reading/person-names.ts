/** "Marta Lindqvist <marta@…>" or "marta@… (Marta Lindqvist)" → the name; `null` where there is only an address. */
export function withoutAddress(name: string): string | null {
  const inBrackets = /^[^\s(]+ \(([^)]+)\)$/.exec(name)?.[1];
  const plain = (inBrackets ?? name)
    .replace(/\s*[<‹].*$/, '')
    .replace(/^["“„'](.*)["”“']$/, '$1')
    .trim();
  return plain === '' || plain.includes('@') ? null : plain;
}

/** Somebody who wrote a message: the name that it shows, and what tells one author from another. */
export interface NamedAuthor {
  readonly authorName: string;
  readonly authorId: string | null;
}

/**
 * The signed-in agent's full name. A login, an address or a first name alone ("robin") is none to sign with, unless a
 * message gives the full one.
 * @param shown what the page calls the agent
 */
export function fullAgentName(shown: string | null, authors: readonly NamedAuthor[]): string | null {
  if (shown === null) return null;
  const full = authors.find(
    ({ authorName, authorId }) =>
      authorName.startsWith(`${shown} (`) || (authorId === shown && authorName !== shown),
  );
  if (full !== undefined) return withoutAddress(full.authorName);
  return /\p{Lu}.*\s/u.test(shown) ? withoutAddress(shown) : null;
}
