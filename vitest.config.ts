import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knowledgeBase } from './tools/build/knowledge-base-plugin';

const E2E = 'tests/e2e/**/*.test.ts';
const LIVE = 'tests/live/**/*.test.ts';
const BENCH = 'tests/bench/**';

/** Two browsers, or a browser and a helpdesk, fit beside each other on a small machine; four do not. */
const UNIT_WORKERS = 2;

export default defineConfig({
  plugins: [knowledgeBase()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        // WxtVitest puts a fake of the WebExtension API in the place of `browser`.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [E2E, LIVE, BENCH],
          maxWorkers: UNIT_WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [E2E],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: [LIVE],
          fileParallelism: false,
          testTimeout: 120_000,
          // Installing the helpdesk's packages on a machine that has none is part of a hook.
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
