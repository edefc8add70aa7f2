/**
 * What a pattern cannot do without. A wording has hundreds of patterns made of few parts (the words for "backup", for
 * "failed", …): whether a text holds a part is asked once for all of them, and most patterns then need not be tried at
 * all. That saves the time of running them, and of what costs more: the browser compiles a regular expression when it is
 * first run.
 */
const partsOf = new WeakMap<RegExp, readonly RegExp[]>();
const partBySource = new Map<string, RegExp>();

/**
 * Notes the sources of the parts that every match of a pattern holds. A bracket that reaches over several parts makes of
 * each no expression of its own: such a pattern is always tried.
 */
export function notePatternParts(pattern: RegExp, sources: readonly string[]): void {
  const parts = [...new Set(sources)].map(partOf);
  if (parts.every((part) => part !== null)) partsOf.set(pattern, parts);
}

/** Tells of a text whether a pattern could match in it: false only where it certainly does not. */
export function createPossibility(text: string): (pattern: RegExp) => boolean {
  const held = new Map<RegExp, boolean>();
  const holds = (part: RegExp): boolean => {
    const known = held.get(part) ?? part.test(text);
    held.set(part, known);
    return known;
  };
  return (pattern) => partsOf.get(pattern)?.every(holds) ?? true;
}

function partOf(source: string): RegExp | null {
  const known = partBySource.get(source);
  if (known) return known;
  try {
    const part = new RegExp(source);
    partBySource.set(source, part);
    return part;
  } catch {
    // Half a bracket; the pattern as a whole is compiled, and judged, by its own.
    return null;
  }
}
