#!/usr/bin/env node
// @ts-check

/**
 * Runs one of the project's tools: `node tools/run.mjs suggest`. It works on a fresh clone with nothing but Node:
 * packages are installed and the tool, which is TypeScript, is bundled, both only when something changed. The usual
 * start does neither and takes little more than Node's own.
 */

import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns {boolean} */
function isNodeTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/**
 * @param {string | undefined} tool
 * @returns {string | null} the tool's entry, relative to the root
 */
function findEntry(tool) {
  if (tool === undefined || !/^[a-z][a-z-]*$/.test(tool)) return null;
  const candidates = [`tools/${tool}.ts`, `tools/${tool}/index.ts`];
  return candidates.find((candidate) => existsSync(join(root, candidate))) ?? null;
}

/** @returns {Promise<string>} the tool as a file that Node can import */
async function prepareTool() {
  const [tool, ...args] = process.argv.slice(2);
  if (isNodeTooOld()) {
    throw new Error(
      `Fix Finder needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  const entry = findEntry(tool);
  if (tool === undefined || entry === null) {
    throw new Error(`There is no tool "${tool ?? ''}": the scripts in package.json list those there are.`);
  }
  // Paths in arguments are meant from where the user stands; npm says where that is, since it changes the folder.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);

  const { ensureDependencies } = await import('./setup/ensure-dependencies.mjs');
  await ensureDependencies(root);
  const { bundleTool } = await import('./build/bundle-tool.mjs');
  const bundle = await bundleTool(root, tool, entry);
  process.argv = [process.execPath, bundle, ...args];
  return bundle;
}

/** What goes wrong before the tool runs is the user's to mend, so it is a sentence; the tool's own errors are bugs. */
async function prepareOrExit() {
  try {
    return await prepareTool();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

const bundle = await prepareOrExit();
const { enableCompileCache } = /** @type {{ enableCompileCache?: (folder: string) => unknown }} */ (
  /** @type {object} */ (nodeModule)
);
// Node 22.1 and newer keep compiled code between runs.
enableCompileCache?.(join(root, '.cache', 'compiled'));
// `npm run suggest | head -1`: whoever reads has enough, which is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});
await import(pathToFileURL(bundle).href);
