import * as v from 'valibot';
import { createShippedEngine } from './command-line/create-shipped-engine';
import { answerJsonLines } from './command-line/json-lines';
import { LineId } from './command-line/ticket-line';

/** `npm run --silent search`: typed queries in, articles out, one JSON object a line. */
const engine = createShippedEngine();
await answerJsonLines(v.object({ id: LineId, query: v.string() }), ({ id, query }) => ({
  id,
  results: engine.search(query).map(({ article, score }) => ({ article, score })),
}));
