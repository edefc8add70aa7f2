import pack from 'virtual:fix-finder/pack';
import replyPhrases from 'virtual:fix-finder/replies';
import wordings from 'virtual:fix-finder/wording';
import { createEngine, type Engine } from '../../core/engine';

/** The engine with the knowledge base of this repository. */
export function createShippedEngine(): Engine {
  return createEngine({ pack, wordings, replyPhrases });
}
