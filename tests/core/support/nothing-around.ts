import type { Surroundings } from '../../../core/weighing/sentence-features';

/** A sentence by itself, in which nothing was found. */
export const NOTHING_AROUND: Surroundings = {
  topics: [],
  classes: [],
  isAboutBackup: false,
  neighbours: [],
};
