import { BROWSERS, type BrowserName } from '../browsers';
import { EDITORS, type EditorCase } from './editor-fixtures';
import { findLimit, type Limit } from './limits';
import { CHECKS, type Check } from './measure-editor';

/** Where the table is kept for readers. */
export const TABLE_FILE = 'docs/editors.md';

const HEADINGS: Readonly<Record<Check, string>> = {
  empty: 'empty editor',
  caret: 'at the caret',
  selection: 'over a selection',
  undo: 'one undo',
  typing: 'typing goes on',
  model: 'model = page',
  kept: 'list, bold, link',
  three: 'three in a row',
  stops: 'cursor stops',
};

const INTRODUCTION = `# Editors

Which editors take a reply, and what holds in each: measured by \`tests/e2e/editors.test.ts\` on the editors' own
packages, in Chromium and in Firefox, and written by it (\`npm run test:e2e -- editors\` fails when this page is out of
date; \`FIX_FINDER_WRITE_EDITOR_TABLE=1\` before it writes the page). Pages and reasons are in \`tests/fixtures/editors/\`.

- **empty editor**: it fills one that nobody has touched
- **at the caret**, **over a selection**: in a draft, and nothing else of the draft is lost
- **one undo**: a single Ctrl+Z gives the draft back as it was
- **typing goes on**: the next key's character stands right behind the reply
- **model = page**: after each of these the editor would send what it shows
- **list, bold, link**: all three survive; "text" where the editor holds text only, and the list has its numbers
- **three in a row**: asked three times, it is there three times
- **cursor stops**: the next key's character stands at the reply's first stop, and after Tab at the second

A mark counts for both browsers; a cell that says otherwise has a note below.
`;

/** The page, from what each engine is known not to do: the test holds everything else to pass. */
export function renderEditorTable(limits: readonly Limit[]): string {
  const notes: string[] = [];
  const row = ({ name, what }: EditorCase) => [
    name,
    what,
    ...CHECKS.map((check) => {
      const found = BROWSERS.map((browser) => findLimit(limits, name, check, browser));
      return renderCell(found, (why) => {
        if (!notes.includes(why)) notes.push(why);
        return notes.indexOf(why) + 1;
      });
    }),
  ];
  const rows = [['editor', 'tried with', ...CHECKS.map((check) => HEADINGS[check])], ...EDITORS.map(row)];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const table = [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(line),
  ];
  return `${INTRODUCTION}\n${table.join('\n')}\n\n${notes.map((why, index) => `${index + 1}. ${why}\n`).join('')}`;
}

function renderCell(limits: readonly (Limit | null)[], noteOf: (why: string) => number): string {
  const cell = (limit: Limit | null) =>
    limit === null ? '✓' : `${limit.kind === 'as-text' ? 'text' : '–'} (${noteOf(limit.why)})`;
  const cells = limits.map(cell);
  const [first = ''] = cells;
  if (cells.every((other) => other === first)) return first;
  return BROWSERS.map((browser, index) => `${SHORT[browser]} ${cells[index]}`).join(', ');
}

const SHORT: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };
