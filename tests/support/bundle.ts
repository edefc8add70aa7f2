import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a script and all it imports into one classic script, at test time, so that no bundle is committed.
 * `entry` is relative to the repository.
 */
export async function bundleScript(entry: string): Promise<string> {
  const build = await rolldown({
    cwd: REPOSITORY,
    input: `${REPOSITORY}${entry}`,
    platform: 'browser',
    // The project's own extends a file that only `wxt prepare` writes, and a bundle needs nothing of it.
    tsconfig: false,
    // `global` is what packages written for older bundlers take for granted.
    transform: { define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' } },
    logLevel: 'warn',
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}
