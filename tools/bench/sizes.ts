import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchTable, goal } from './bench-table';

const KB = 1000;
const GOAL_CONTENT_SCRIPT_KB = 20;
const GOAL_PANEL_KB = 60;

/** Chunks that hold the knowledge base, as `tools/build/knowledge-base-plugin.ts` names its modules. */
const DATA = /^(?:pack|wording|weights|signal-keys|replies)-/;

/** How much each part of a build weighs, packed as a shop packs it. */
export function benchSizes(build: string): BenchTable {
  const scripts = (folder: string): string[] =>
    readdirSync(join(build, folder))
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => join(folder, name));
  const contentScripts = scripts('content-scripts');
  const isTicket = (path: string): boolean => path.startsWith('content-scripts/ticket.');
  const chunks = scripts('chunks');
  const isData = (path: string): boolean => DATA.test(path.slice('chunks/'.length));
  const page = readFileSync(join(build, 'popup.html'), 'utf8');
  const loaded = Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g), ([, path = '']) => path);
  const isLater = (path: string): boolean => !isData(path) && !loaded.includes(path);
  const nameOf = (path: string): string => path.replace(/^chunks\/|-[^-]*$/g, '');
  const row = (name: string, files: readonly string[], limit?: number): string[] => {
    const contents = files.map((file) => readFileSync(join(build, file)));
    const packed = sum(contents.map((content) => gzipSync(content).length)) / KB;
    const plain = sum(contents.map(({ length }) => length)) / KB;
    return [
      name,
      `${packed.toFixed(1)} kB`,
      limit === undefined ? '' : goal(packed, limit, ' kB'),
      `${plain.toFixed(0)} kB`,
    ];
  };
  return {
    title: 'Sizes',
    note: 'Packed with gzip. The panel’s code is what the popup’s page names; the data is loaded beside it.',
    headings: ['', 'gzip', 'goal', 'plain'],
    rows: [
      row('content script, on every allowed page', contentScripts.filter(isTicket), GOAL_CONTENT_SCRIPT_KB),
      row(
        'content script, on pages with a fix',
        contentScripts.filter((path) => !isTicket(path)),
      ),
      row('panel, code', [...loaded.filter((path) => !isData(path)), 'popup.html'], GOAL_PANEL_KB),
      ...chunks.filter(isData).map((path) => row(`panel, ${nameOf(path)}`, [path])),
      ...chunks.filter(isLater).map((path) => row(`options page or later, ${nameOf(path)}`, [path])),
      row('background, with wording and signals', ['background.js']),
    ],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
