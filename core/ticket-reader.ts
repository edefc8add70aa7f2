import type { Article } from './articles/article';
import { groupArticles } from './articles/article-group';
import { type ArticleSignals, type Pack, type SignalKeys, signalsOf, withKeys } from './articles/pack';
import { createDetector, type Detector } from './detection/detector';
import { shortenAround } from './detection/shorten-around';
import type { Symptom } from './detection/symptom';
import { type Facts, moveEvidence } from './facts/facts';
import { createFactReader } from './facts/read-facts';
import { createSuggester, type Suggester } from './search/suggest';
import type { Suggestion } from './search/suggestion';
import type { Ticket } from './ticket/ticket';
import { createWeigher } from './weighing/weigher';
import type { Weights } from './weighing/weights';
import { compileWording } from './wording/compile-wording';
import { once } from './wording/once';
import type { Wording } from './wording/wording';

/** What tickets are read with; all but the own signals comes from `content/` at build time. */
export interface TicketReaderData {
  readonly pack: Pack;
  readonly wordings: readonly Wording[];
  /** What the pack's signals are found by; chosen when first needed where they are not given. */
  readonly signalKeys?: readonly SignalKeys[];
  /** By which sentences are judged that no rule knows; nobody judges them without. */
  readonly weights?: Weights;
  /** What articles outside the pack are recognised by. */
  readonly ownSignals?: readonly ArticleSignals[];
}

/** What the engine makes of one ticket. */
export interface TicketReading {
  readonly symptoms: readonly Symptom[];
  readonly facts: Facts;
  readonly suggestions: readonly Suggestion[];
  /** How many of the ticket's characters were only glanced at, for it is longer than any that people write; usually 0. */
  readonly unread: number;
}

/** From a ticket to its suggestions: all that the panel needs at its opening. */
export interface TicketReader {
  read(ticket: Ticket): TicketReading;
  article(id: string): Article | null;
  productName(id: string): string;
}

/** Where no symptom is for sure, an article must fit the more: a third fewer tickets without a report get one then. */
const LEAST_OF_A_GUESS = 0.5;

/** Each part is made when it is first needed: a ticket without a symptom pays for no ranking. */
export function createTicketReader({
  pack,
  wordings,
  signalKeys = [],
  ownSignals = [],
  weights,
}: TicketReaderData): TicketReader {
  const compiled = wordings.map(compileWording);
  const groups = groupArticles(pack);
  const articles = new Map(groups.map(({ id, main }) => [id, main]));
  const productNames = new Map(pack.products.map(({ id, name }) => [id, name]));
  let detector: Detector | null = null;
  const facts = once(() => createFactReader(compiled, pack.products, [...articles.values()]));
  let suggester: Suggester | null = null;

  return {
    read(ticket) {
      detector ??= createDetector(
        compiled,
        [...withKeys(signalsOf(pack), signalKeys), ...ownSignals],
        weights ? createWeigher(weights) : null,
      );
      const symptoms = detector.detect(ticket);
      const suspicions = symptoms.length === 0 ? detector.suspect(ticket) : [];
      const short = shortenAround(ticket, [...symptoms, ...suspicions]);
      const read = facts().readFacts(short.ticket, short.symptoms);
      if (short.symptoms.length > 0) suggester ??= createSuggester(groups, pack.products);
      const suggestions = suggester?.suggest(short.ticket, short.symptoms, read) ?? [];
      return {
        symptoms,
        facts: short.unread === 0 ? read : moveEvidence(read, short.toWhole),
        suggestions:
          symptoms.length > 0 ? suggestions : suggestions.filter(({ score }) => score >= LEAST_OF_A_GUESS),
        unread: short.unread,
      };
    },
    article: (id) => articles.get(id) ?? null,
    productName: (id) => productNames.get(id) ?? id,
  };
}
