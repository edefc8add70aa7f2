import pack from 'virtual:fix-finder/pack';
import replyPhrases from 'virtual:fix-finder/replies';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import { createEngine, type Engine } from '../../core/engine';
import type { Ticket } from '../../core/ticket/ticket';
import { type BenchTable, goal, ms, times } from './bench-table';
import { generateArticles } from './generated-articles';
import { readCorpusTickets } from './tickets';
import { median, quantile, timeInTurns } from './timing';

/** Each ticket is read this often; the median counts. */
const ROUNDS = 5;
const GOAL_MS = 10;
const GENERATED_ARTICLES = 1_000;

/** The whole way from a ticket to its suggestions, as `npm run suggest` and the panel go it. */
export function benchSuggest(): BenchTable[] {
  const tickets = readCorpusTickets();
  const engines: Readonly<Record<string, Engine>> = {
    [`${pack.articles.length} articles`]: createEngine({ pack, wordings, weights, replyPhrases }),
    [`${GENERATED_ARTICLES} generated`]: createEngine({
      pack: { ...pack, ...generateArticles(GENERATED_ARTICLES) },
      wordings,
      replyPhrases,
    }),
  };
  const characters = median(tickets.map(({ messages }) => sum(messages.map(({ text }) => text.length))));
  return [
    {
      title: 'A ticket, from text to suggestions',
      note: `${tickets.length} labelled tickets, half of them longer than ${characters} characters; against writing and reading the ticket as JSON.`,
      headings: ['knowledge base', 'p50', 'p95', 'goal for p95', 'longest', 'of JSON'],
      rows: Object.entries(engines).map(([name, engine]) => measure(name, engine, tickets)),
    },
  ];
}

function measure(name: string, engine: Engine, tickets: readonly Ticket[]): string[] {
  const reading: number[] = [];
  const json: number[] = [];
  for (const ticket of tickets) {
    const taken = timeInTurns(
      { read: () => engine.read(ticket), json: () => JSON.parse(JSON.stringify(ticket)) },
      ROUNDS,
    );
    reading.push(median(taken.read));
    json.push(median(taken.json));
  }
  const p95 = quantile(reading, 0.95);
  return [
    name,
    ms(quantile(reading, 0.5)),
    ms(p95),
    goal(p95, GOAL_MS, ' ms'),
    ms(Math.max(...reading)),
    times(sum(reading) / sum(json)),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
