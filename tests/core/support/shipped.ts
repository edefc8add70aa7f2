import { createEngine, type Engine } from '../../../core/engine';
import { readKnowledgeBase } from '../../../tools/build/read-knowledge-base';

/** The knowledge base of this repository, with the examples that the extension does not carry. */
export const shipped = readKnowledgeBase('content');

export const shippedArticles = shipped.pack.articles;

export function createShippedEngine(): Engine {
  return createEngine(shipped);
}
