import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { knowledgeBase } from './tools/build/knowledge-base-plugin';
import { LongestFirst } from './tools/test/longest-first';

const E2E = 'tests/e2e/**/*.test.ts';
const LIVE = 'tests/live/**/*.test.ts';
const BENCH = 'tests/bench/**';
/** Unit tests with a document or a fake of the WebExtension API. */
const PAGE = 'tests/{components,entrypoints,platform}/**/*.test.{ts,tsx}';

/** Two browsers, or a browser and a helpdesk, fit beside each other on a small machine; four do not. */
const WORKERS = 2;

export default defineConfig({
  plugins: [knowledgeBase()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: WORKERS,
    // What hangs fails; how long a busy machine takes for a test is no matter of the code under test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [PAGE, E2E, LIVE, BENCH],
          // Pure functions leave nothing behind, so the knowledge base is read and compiled once a worker, not once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        // WxtVitest puts a fake of the WebExtension API in the place of `browser`.
        plugins: [WxtVitest()],
        test: { name: 'unit-page', include: [PAGE] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [E2E],
          // Each file starts browsers of its own: what is left behind is in those. Loading what drives them takes a second.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: [LIVE],
          isolate: false,
          globalSetup: 'tests/support/install-helpdesks.ts',
          testTimeout: 120_000,
          // Installing the helpdesk's packages on a machine that has none is part of a hook.
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
