import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** All that the knowledge base's modules are made of, and by; relative to the repository. */
const SOURCES = ['content', 'core', 'tools/build', 'package-lock.json'];

const FOLDER = join('.cache', 'knowledge-base');

/** Keeps what takes seconds to make: builds, tests and tools each are a process of their own. */
export interface KeptBetweenRuns {
  /**
   * What an earlier run made of the same sources, else what `make` returns. The value must survive being written as
   * JSON. What `make` throws is not kept.
   */
  get<Value>(name: string, make: () => Value): Value;
}

/** By the contents of all sources, not by their times: what is kept for other sources is never taken. */
export function keptBetweenRuns(root = '.'): KeptBetweenRuns {
  const fingerprint = fingerprintOf(root);
  const folder = join(root, FOLDER);
  return {
    get<Value>(name: string, make: () => Value): Value {
      const file = `${name}-${fingerprint}.json`;
      const kept = readKept<Value>(join(folder, file));
      if (kept !== null) return kept.value;
      const value = make();
      mkdirSync(folder, { recursive: true });
      // Two processes may make it at once: each sees a whole file.
      const draft = join(folder, `${randomUUID()}.draft`);
      writeFileSync(draft, JSON.stringify({ value }));
      renameSync(draft, join(folder, file));
      for (const other of readdirSync(folder)) {
        if (other.startsWith(`${name}-`) && other !== file) rmSync(join(folder, other), { force: true });
      }
      return value;
    },
  };
}

function readKept<Value>(file: string): { readonly value: Value } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { readonly value: Value };
  } catch {
    // Nothing kept, or a file that was cut off.
    return null;
  }
}

function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(join(root, path)).isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
      return;
    }
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  };
  for (const source of SOURCES) add(source);
  return hash.digest('hex').slice(0, 32);
}
