/** A full-width colon brings its own space. */
const WIDE_END = /[\uff00-\uffef\u3000-\u303f]$/;

/** One line stands behind its label, several stand below it. Empty labels leave no trace. */
export function withLabel(
  label: string,
  lines: readonly string[],
  lineBreak: string,
  plainLabel = label,
): string {
  if (label === '') return lines.join(lineBreak);
  if (lines.length !== 1) return [label, ...lines].join(lineBreak);
  return `${label}${WIDE_END.test(plainLabel) ? '' : ' '}${lines[0]}`;
}
