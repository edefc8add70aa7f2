import { resolve } from 'node:path';
import { once } from '../../core/wording/once';
import { chooseKeys, type DetectionData } from './choose-keys';
import { keptBetweenRuns } from './kept-between-runs';
import { type KnowledgeBase, readKnowledgeBase } from './read-knowledge-base';

/** The folder of this repository's knowledge base. */
export const CONTENT = 'content';

/** Choosing what detection finds things by takes seconds, and not every module needs it. */
export interface PreparedBase extends KnowledgeBase {
  detection(): DetectionData;
}

/** Reads and checks `content/`, or a folder like it; the repository's own only where it has changed since the last run. */
export function prepareKnowledgeBase(folder = CONTENT): PreparedBase {
  if (resolve(folder) !== resolve(CONTENT)) {
    const base = readKnowledgeBase(folder);
    return { ...base, detection: once(() => chooseKeys(base)) };
  }
  const kept = keptBetweenRuns();
  const base = kept.get('base', () => readKnowledgeBase(CONTENT));
  return {
    ...base,
    files: base.files.map((file) => resolve(file)),
    detection: once(() => kept.get('detection', () => chooseKeys(base))),
  };
}
