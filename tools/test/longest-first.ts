import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, longest first: what comes last runs beside nothing. The real helpdesks are set up
 * before they are tested, for a minute on a small machine.
 */
const LONGEST = [
  'live/request-tracker',
  'live/redmine',
  'e2e/editors',
  'e2e/typed-shortcut',
  'e2e/insert-reply',
  'e2e/live-reading',
  'e2e/panel',
  'core/search/article-index',
  'core/detection/spans',
  'tools/command-line/suggest',
].map((name) => `/tests/${name}.test.ts`);

/** Vitest would go by the time of the last run, which a fresh clone has none of. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = LONGEST.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...new Set([...first, ...sorted])];
  }
}
