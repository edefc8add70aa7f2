import type { ArticleSignals } from '../../core/articles/pack';
import { openDatabase } from './database';
import { readLayerSignals, readLayers } from './layers';

/** What the background looks for in a ticket: the shipped signals that are left, and the stored ones, bounded. */
export async function loadDetectionSignals(shipped: readonly ArticleSignals[]): Promise<ArticleSignals[]> {
  try {
    const database = await openDatabase();
    try {
      const layers = await readLayers(database);
      const { replaced, hidden } = layers.overlay;
      const left = shipped.filter(({ article }) => !replaced.has(article) && !hidden.has(article));
      return [...left, ...(await readLayerSignals(database, layers))];
    } finally {
      database.close();
    }
  } catch {
    // Without the stored articles the shipped ones are still recognised.
    return [...shipped];
  }
}
