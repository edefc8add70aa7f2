import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findImports, isCode, listFiles, walkImports } from './find-imports';
import { checkImport, describeViolations, type Violation, ZONE_FOLDERS } from './import-rules';

const ROOT = process.cwd();

function violationsOf(file: string, source: string): Violation[] {
  return findImports(file, source)
    .map(checkImport)
    .filter((violation) => violation !== null);
}

describe('who imports whom', () => {
  it.each(ZONE_FOLDERS)('%s imports only what docs/architecture.md allows', (folder) => {
    const imports = walkImports(ROOT, folder);
    const violations = imports.map(checkImport).filter((violation) => violation !== null);
    expect(describeViolations(violations)).toBe('');
    expect(imports.length, `no import found below ${folder}/: is the walk broken?`).toBeGreaterThan(0);
  });

  it('configuration files at the root do not import tests', () => {
    const files = readdirSync(ROOT).filter(isCode);
    expect(files).toContain('vitest.config.ts');
    const violations = files
      .flatMap((file) => findImports(file, readFileSync(file, 'utf8')))
      .map(checkImport)
      .filter((violation) => violation !== null);
    expect(describeViolations(violations)).toBe('');
  });

  it('content holds data, no code', () => {
    expect(
      listFiles(ROOT, 'content').filter(isCode),
      'move code from content/ to core/articles or tools/',
    ).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    // Upwards, in each way of writing an import.
    ['core/search/index.ts', "import { t } from '../../platform/messages';"],
    ['core/search/index.ts', "import type { Props } from '../../components/panel/panel-services';"],
    ['core/search/index.ts', "export { x } from '../../components/x';"],
    ['core/search/index.ts', "const x = await import('../../entrypoints/popup/main');"],
    ['core/search/index.ts', "type X = import('../../platform/storage').X;"],
    ['core/search/index.ts', "import '../../tools/run.mjs';"],
    ['core/search/index.ts', "import { search } from '@/platform/search';"],
    // What only runs elsewhere.
    ['core/search/index.ts', "import { readFileSync } from 'node:fs';"],
    ['core/search/index.ts', "import fs from 'fs';"],
    ['core/search/index.ts', "import { h } from 'preact';"],
    ['core/search/index.ts', "import pack from 'virtual:fix-finder/pack';"],
    // Packages with a home.
    ['core/reply/render.ts', "import Fuse from 'fuse.js';"],
    ['core/reply/render.ts', "import MiniSearch from 'minisearch';"],
    ['components/panel/list.tsx', "import Fuse from 'fuse.js';"],
    ['tools/suggest.ts', "import Fuse from 'fuse.js';"],
    ['entrypoints/popup/main.tsx', "import browser from 'webextension-polyfill';"],
    ['components/panel/list.tsx', "import type { Tabs } from 'webextension-polyfill';"],
    // Sideways.
    ['platform/tabs.ts', "import { List } from '../components/panel/list';"],
    ['components/panel/list.tsx', "import { load } from '../../platform/storage';"],
    ['entrypoints/popup/main.tsx', "import { App } from '../sidepanel/app';"],
    ['entrypoints/background.ts', "import { App } from './popup/main';"],
    ['tools/suggest.ts', "import { List } from '../components/panel/list';"],
    ['tools/setup/x.mjs', "/** @param {import('../../platform/tabs').Tab} tab */"],
    // Tests are never imported.
    [
      'tools/test/index.ts',
      "import { installRequestTracker } from '../../tests/support/request-tracker/install';",
    ],
    ['vitest.config.ts', "import { x } from './tests/support/x';"],
  ])('catches in %s: %s', (file, source) => {
    const [violation, ...rest] = violationsOf(file, `// a line before\n${source}\n`);
    expect(violation).toMatchObject({ file, line: 2 });
    expect(rest).toEqual([]);
  });

  it.each([
    ['core/search/index.ts', "import Fuse from 'fuse.js';\nimport { overlaps } from '../text/span';"],
    ['core/articles/article.ts', "import * as v from 'valibot';\nimport { parse } from 'yaml';"],
    [
      'platform/tabs.ts',
      "import browser from 'webextension-polyfill';\nimport type { Ticket } from '../core/ticket/ticket';",
    ],
    [
      'components/panel/list.tsx',
      "import { useState } from 'preact/hooks';\nimport { signal } from '@preact/signals';",
    ],
    ['entrypoints/popup/main.tsx', "import './style.css';\nimport { pack } from 'virtual:fix-finder/pack';"],
    ['entrypoints/background.ts', "import { defineBackground } from 'wxt/utils/define-background';"],
    [
      'tools/test/index.ts',
      "import { spawn } from 'node:child_process';\nimport puppeteer from 'puppeteer-core';",
    ],
    ['tools/bench/rivals.ts', "import MiniSearch from 'minisearch';"],
    ['tests/e2e/popup.test.ts', "import { x } from '../../platform/x';\nimport y from '../support/y';"],
  ])('allows in %s: %s', (file, source) => {
    expect(describeViolations(violationsOf(file, source))).toBe('');
  });

  it('says where, what and how to mend it', () => {
    const violations = violationsOf('core/reply/render.ts', "import Fuse from 'fuse.js';");
    expect(describeViolations(violations)).toBe(
      "core/reply/render.ts:1 imports 'fuse.js': only core/search use fuse.js: call what they offer, or add there what is missing.",
    );
  });
});
