// @ts-check

/**
 * Turns a tool, which is TypeScript and may load the knowledge base, into one file that Node can run.
 *
 * The bundle's first line holds a fingerprint of the sources. While it fits, nothing but file times is looked at:
 * the bundler itself is not even loaded.
 */

import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** All that a tool may be made of (docs/architecture.md), and the lock file for the packages among it. */
const SOURCES = ['content', 'core', 'tools', 'package.json', 'package-lock.json'];

const KNOWLEDGE_BASE_PLUGIN = 'tools/build/knowledge-base-plugin.ts';

/**
 * @param {string} root the repository
 * @param {string} tool
 * @param {string} entry the tool's TypeScript, relative to the root
 * @returns {Promise<string>} the path of the bundle; rejects with what is wrong in the sources
 */
export async function bundleTool(root, tool, entry) {
  const bundle = join(root, '.cache', 'tools', `${tool}.mjs`);
  const firstLine = `// ${fingerprint(root)}\n`;
  if (existsSync(bundle) && readFileSync(bundle, 'utf8').startsWith(firstLine)) return bundle;

  const { knowledgeBase } = await loadPlugin(root);
  const code = await bundleFile(root, entry, [knowledgeBase()]);
  writeWhole(bundle, firstLine + code);
  return bundle;
}

/**
 * Paths, sizes and times rather than contents: some hundred files take a few milliseconds.
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const stats = statSync(join(root, path));
    if (stats.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    } else hash.update(`${path}\n${stats.size}\n${stats.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex');
}

/**
 * The plugin is TypeScript that shares the article's schema with the extension, so it has to be bundled before the
 * bundler can use it.
 * @param {string} root
 * @returns {Promise<typeof import('./knowledge-base-plugin.ts')>}
 */
async function loadPlugin(root) {
  const file = join(root, '.cache', 'tools', 'build', `knowledge-base-plugin-${randomUUID()}.mjs`);
  writeWhole(file, await bundleFile(root, KNOWLEDGE_BASE_PLUGIN, []));
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * What the extension ships with is small and pure, and starts faster inside the bundle; the rest (puppeteer, vitest,
 * yaml) is loaded from `node_modules`.
 * @param {string} root
 * @param {string} entry
 * @param {import('rolldown').Plugin[]} plugins
 */
async function bundleFile(root, entry, plugins) {
  const { rolldown } = await import('rolldown');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const external = Object.keys(devDependencies);
  const build = await rolldown({
    cwd: root,
    input: join(root, entry),
    platform: 'node',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
    // The tools need nothing of it, and it extends a file that only `wxt prepare` writes.
    tsconfig: false,
    logLevel: 'warn',
    // A slow machine is no news, and standard error is for what is.
    checks: { pluginTimings: false },
    onLog: (_level, log) => process.stderr.write(`${log.message}\n`),
    plugins,
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/**
 * Two tools started at once may write the same file: each sees a whole one.
 * @param {string} file
 * @param {string} content
 */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
