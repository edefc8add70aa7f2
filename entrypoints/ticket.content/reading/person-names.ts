/** "Marta Lindqvist <marta@…>" or "marta@… (Marta Lindqvist)" → the name; `null` where there is only an address. */
export function withoutAddress(name: string): string | null {
  const inBrackets = /^[^\s(]+ \(([^)]+)\)$/.exec(name)?.[1];
  const plain = (inBrackets ?? name)
    .replace(/\s*[<‹].*$/, '')
    .replace(/^["“„'](.*)["”“']$/, '$1')
    .trim();
  return plain === '' || plain.includes('@') ? null : plain;
}

/**
 * The signed-in agent's full name. A login or a first name alone ("robin") is none to sign with, unless a message gives
 * the full one.
 * @param shown what the page calls the agent: a name, a login or an address
 */
export function fullAgentName(shown: string | null, authorNames: readonly string[]): string | null {
  if (shown === null) return null;
  const full = authorNames.find((name) => name.startsWith(`${shown} (`));
  if (full !== undefined) return withoutAddress(full);
  return /\p{Lu}.*\s/u.test(shown) ? withoutAddress(shown) : null;
}
