import { createEngine, type Engine } from '../../../core/engine';
import { prepareKnowledgeBase } from '../../../tools/build/prepare-knowledge-base';
import { createTicketOf } from './tickets';

/** The knowledge base of this repository, with the examples that the extension does not carry. */
export const shipped = prepareKnowledgeBase();

export const shippedArticles = shipped.pack.articles;

let engine: Engine | null = null;

/**
 * The engine with that knowledge base, as the build prepares it, one for all test files of a worker: what it remembers
 * of a ticket changes no answer. Its first
 * ticket compiles the patterns, which takes seconds on a busy machine: here, rather than within the time limit of
 * whichever test comes first.
 */
export function createShippedEngine(): Engine {
  if (engine !== null) return engine;
  const { wordings } = shipped.detection();
  engine = createEngine({ ...shipped, wordings });
  engine.read(createTicketOf('My iCloud backup failed again. It works now, I restarted the iPhone.'));
  // So short a text may be of any language: all of them are made ready.
  engine.read(createTicketOf('backup failed'));
  return engine;
}
