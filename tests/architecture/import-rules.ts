import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** One import as it stands in a file. Paths are relative to the repository, with `/`. */
export interface FoundImport {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
}

export interface Violation extends FoundImport {
  /** What the rule is and how to mend it. */
  readonly advice: string;
}

interface Zone {
  /** Folders of the repository it may import from, itself included. */
  readonly folders: readonly string[];
  /** Packages it may import; `any` for code that runs in Node and ships to nobody. */
  readonly packages: readonly string[] | 'any';
  readonly mayUseNode: boolean;
  readonly mayUseKnowledgeBase: boolean;
  readonly advice: string;
}

/** docs/architecture.md, "Who may import whom", as data. */
const ZONES: Readonly<Record<string, Zone>> = {
  core: {
    folders: ['core'],
    packages: ['valibot', 'yaml', 'fuse.js', 'minisearch', 'papaparse', 'fflate', 'liquidjs'],
    mayUseNode: false,
    mayUseKnowledgeBase: false,
    advice:
      'core is pure logic: take what you need as a parameter and let an entrypoint or a tool pass it in',
  },
  platform: {
    folders: ['core', 'platform'],
    packages: ['webextension-polyfill', 'valibot', 'idb'],
    mayUseNode: false,
    mayUseKnowledgeBase: false,
    advice: 'platform only calls WebExtension APIs: logic belongs into core, UI into components',
  },
  components: {
    folders: ['core', 'components'],
    packages: ['preact', '@preact/signals'],
    mayUseNode: false,
    mayUseKnowledgeBase: false,
    advice: 'components get data and callbacks as props: let the entrypoint pass them in',
  },
  entrypoints: {
    folders: ['core', 'platform', 'components', 'entrypoints'],
    packages: ['preact', '@preact/signals', 'valibot', 'wxt'],
    mayUseNode: false,
    mayUseKnowledgeBase: true,
    advice: 'entrypoints only wire core, platform and components together',
  },
  tools: {
    folders: ['core', 'content', 'tools'],
    packages: 'any',
    mayUseNode: true,
    mayUseKnowledgeBase: true,
    advice: 'a tool runs without a browser: move what it shares with the extension into core',
  },
};

/** Packages that only one folder may touch, so that replacing them stays a change to that folder. */
const HOMES: readonly {
  readonly packages: readonly string[];
  readonly folders: readonly string[];
  /** A file that is measured against them. */
  readonly except?: string;
}[] = [
  { packages: ['liquidjs'], folders: ['core/reply/templates'] },
  { packages: ['fuse.js', 'minisearch'], folders: ['core/search'], except: 'tools/bench/rivals.ts' },
  { packages: ['yaml'], folders: ['core/articles', 'core/import'] },
  { packages: ['papaparse', 'fflate'], folders: ['core/import'] },
  { packages: ['webextension-polyfill', 'idb'], folders: ['platform'] },
];

const KNOWLEDGE_BASE = 'virtual:fix-finder/';
const BUILTINS = new Set(builtinModules);

/** The zones whose files are to be walked. */
export const ZONE_FOLDERS: readonly string[] = Object.keys(ZONES);

/** `null` when the import is allowed. Files outside the zones (root, tests) may import anything but tests. */
export function checkImport(found: FoundImport): Violation | null {
  const advice = adviceFor(found);
  return advice === null ? null : { ...found, advice };
}

/** One line for each violation, as an editor's terminal makes it clickable. */
export function describeViolations(violations: readonly Violation[]): string {
  return violations.map((v) => `${v.file}:${v.line} imports '${v.specifier}': ${v.advice}.`).join('\n');
}

function adviceFor({ file, specifier }: FoundImport): string | null {
  const zoneName = topFolder(file);
  const zone = ZONES[zoneName];
  if (/^[~@]{1,2}\//.test(specifier) || specifier.startsWith('/')) {
    return 'write a relative path, which every tool understands';
  }
  if (specifier.startsWith('.')) {
    return adviceForPath(file, posix.join(posix.dirname(file), specifier), zoneName, zone);
  }
  if (specifier.startsWith(KNOWLEDGE_BASE)) {
    return zone === undefined || zone.mayUseKnowledgeBase ? null : `${zone.advice} (the knowledge base too)`;
  }
  return adviceForPackage(file, specifier, zoneName, zone);
}

function adviceForPath(
  file: string,
  target: string,
  zoneName: string,
  zone: Zone | undefined,
): string | null {
  const targetZone = topFolder(target);
  if (targetZone === 'tests' && zoneName !== 'tests')
    return 'nothing imports tests: move the shared part to where it is used';
  if (zone === undefined) return null;
  if (!zone.folders.includes(targetZone)) {
    return `${zoneName} may import ${zone.folders.join(', ')}, not ${targetZone}; ${zone.advice}`;
  }
  if (
    zoneName === 'entrypoints' &&
    targetZone === 'entrypoints' &&
    entrypointOf(target) !== entrypointOf(file)
  ) {
    return `entrypoints stand alone: move what "${entrypointOf(target)}" shares into core, platform or components`;
  }
  return null;
}

function adviceForPackage(
  file: string,
  specifier: string,
  zoneName: string,
  zone: Zone | undefined,
): string | null {
  const name = packageName(specifier);
  const home = HOMES.find(({ packages }) => packages.includes(name));
  const isAtHome = home?.folders.some((folder) => file.startsWith(`${folder}/`)) || file === home?.except;
  if (home && zone && !isAtHome) {
    return `only ${home.folders.join(' and ')} use ${name}: call what they offer, or add there what is missing`;
  }
  if (zone === undefined) return null;
  if (specifier.startsWith('node:') || BUILTINS.has(name)) {
    return zone.mayUseNode ? null : `${zoneName} runs in a browser, which has no Node modules`;
  }
  if (zone.packages === 'any' || zone.packages.includes(name)) return null;
  return `${zoneName} may use ${zone.packages.join(', ')} only; ${zone.advice}`;
}

function topFolder(path: string): string {
  return path.split('/')[0] ?? '';
}

/** `entrypoints/popup/main.tsx` and `entrypoints/popup.html` both belong to `popup`. */
function entrypointOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(?:ts|tsx|html)$/, '');
}

/** `preact/hooks` is part of `preact`, `@preact/signals/x` of `@preact/signals`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
