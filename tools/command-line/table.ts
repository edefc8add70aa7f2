/** Lines of cells as text for a terminal: the first column to the left, figures to the right, headings on top. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { minFirstWidth = 0 }: { readonly minFirstWidth?: number } = {},
): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(column === 0 ? minFirstWidth : 0, ...lines.map((cells) => (cells[column] ?? '').length)),
  );
  return lines
    .map((cells) =>
      widths
        .map((width, column) =>
          column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
