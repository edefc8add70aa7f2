import type { Article } from '../articles/article';
import type { Product } from '../articles/products';
import type { Symptom } from '../detection/symptom';
import { foldKey } from '../text/fold';
import { createPhraseMatcher } from '../text/phrase-matcher';
import { overlaps, type Span } from '../text/span';
import type { Ticket } from '../ticket/ticket';
import type { CompiledWording } from '../wording/compile-wording';
import { type ActionLabels, findActions, isUndone } from './action-facts';
import { findAnswered } from './answered-actions';
import { findCodes, findDevice, findSystem, findSystemOfDevice } from './device-facts';
import { type ActionFact, type Fact, type Facts, stepFactValue } from './facts';
import type { Find } from './find';
import { findLanguages } from './find-language';
import { createProductFinder } from './product-finder';
import { findSignedName } from './signed-name';
import { createSources, type Source } from './source';
import { findStorage } from './storage-facts';

export interface FactReader {
  /** `symptoms` are those of the same ticket: their words tell the language too. */
  readFacts(ticket: Ticket, symptoms: readonly Symptom[]): Facts;
}

export function createFactReader(
  wordings: readonly CompiledWording[],
  products: readonly Product[],
  articles: readonly Article[],
): FactReader {
  const productFinder = createProductFinder(products);
  // The panel and the replies are in English so far, whatever language the customer says it in.
  const english = wordings.find(({ language }) => language === 'en');
  const labels: ActionLabels = new Map(english?.actions().map(({ id, label }) => [id, label]));
  const triedPhrases = articles.flatMap((article) =>
    article.steps.flatMap((step) =>
      (step.tried ?? []).map((phrase) => ({
        value: stepFactValue(article.id, step.id),
        phrase: foldKey(phrase),
      })),
    ),
  );
  const triedMatcher = createPhraseMatcher(triedPhrases.map(({ phrase }) => phrase));

  return {
    readFacts(ticket, symptoms) {
      const sources = createSources(ticket);
      const languages = findLanguages(ticket, symptoms);
      const [language] = languages;
      // Actions are worded in many ways; looking for those of nine languages would be most of the time a ticket takes.
      const spoken = wordings.filter(
        (wording) =>
          languages.some((written) => written === wording.language) ||
          symptoms.some(({ rule }) => rule.startsWith(`${wording.language}/`)),
      );
      const customers = sources.filter(({ author }) => author === 'customer');
      const agents = sources.filter(({ author }) => author === 'agent');
      const named = findProducts(customers, symptoms);
      // "It says 3 %." - "Have you updated WhatsApp?" An agent may know more, but is also full of advice: comes last.
      const namedByUs = findProducts(
        sources.filter(({ author }) => author !== 'customer'),
        symptoms,
      );
      const device = asWritten(firstOf(customers, findDevice));
      const os = asWritten(firstOf(customers, findSystem)) ?? findSystemOfDevice(device);
      return {
        language,
        product: named[0] ?? usualProductOf(device) ?? usualProductOf(os) ?? namedByUs[0] ?? null,
        alsoNamed: [...named.slice(1), ...namedByUs].map(({ value }) => value),
        possibleProducts: productFinder.findPossible(customers.map((source) => source.text)),
        device,
        os,
        storage: firstOf(customers, findStorage),
        codes: customers.flatMap((source) =>
          findCodes(source.text).map(({ value, span }) => source.fact(value, span)),
        ),
        tried: unique([
          ...customers.flatMap((source) => findActions(source, spoken, 'done', labels)),
          ...findAnswered(sources, spoken, labels),
          ...customers.flatMap((source) => findTriedSteps(source, spoken)),
        ]),
        sent: unique(agents.flatMap((source) => findActions(source, spoken, 'asked', labels))),
        customerName: ticket.requester ?? findSignedName(ticket),
        agentName: ticket.agent,
      };
    },
  };

  /**
   * The products named, most often first. Of two named equally often, the one in whose sentence something fails: the other
   * is named in passing, "there is a shortcut to Dropbox"; else the earlier one in the list.
   */
  function findProducts(from: readonly Source[], symptoms: readonly Symptom[]): Fact[] {
    const reported = new Set<string>();
    const first = new Map<string, Fact>();
    const places = new Map<string, Set<string>>();
    for (const { product, text, span } of productFinder.findMentions(from.map((source) => source.text))) {
      const source = from[text];
      if (!source) continue;
      if (!first.has(product)) first.set(product, source.fact(product, span));
      if (standsBySymptom(source, span, symptoms)) reported.add(product);
      // "iCloud" and "iCloud Backup" at one place are one mention.
      places.set(product, (places.get(product) ?? new Set()).add(`${text}:${span.start}`));
    }
    const { order } = productFinder;
    return [...first.values()].sort(
      (a, b) =>
        (places.get(b.value)?.size ?? 0) - (places.get(a.value)?.size ?? 0) ||
        Number(reported.has(b.value)) - Number(reported.has(a.value)) ||
        order.indexOf(a.value) - order.indexOf(b.value),
    );
  }

  /** "My iPhone won't back up" names no product; the one that backs such a device or system up by default is meant. */
  function usualProductOf(deviceOrSystem: Fact | null): Fact | null {
    const product = deviceOrSystem && productFinder.usualFor(deviceOrSystem.value);
    return product ? { value: product, evidence: deviceOrSystem.evidence } : null;
  }

  function findTriedSteps(source: Source, spoken: readonly CompiledWording[]): ActionFact[] {
    return triedMatcher.find(source.text).flatMap(({ phrase, span }) => {
      const tried = triedPhrases[phrase];
      if (!tried || isUndone(source, span, spoken)) return [];
      const fact = source.fact(tried.value, span);
      return [{ ...fact, label: fact.evidence.text }];
    });
  }
}

/** Whether the sentence that holds the place holds a symptom too. */
function standsBySymptom(source: Source, place: Span, symptoms: readonly Symptom[]): boolean {
  const sentence = source.sentences.find((candidate) => overlaps(candidate, place));
  if (!sentence) return false;
  const { span } = source.fact(null, sentence).evidence;
  return symptoms.some((symptom) => symptom.message === source.message && overlaps(symptom.span, span));
}

/** Devices and systems are shown as the customer wrote them, "iPhone 14" rather than "iphone 14". */
function asWritten(fact: Fact | null): Fact | null {
  return fact ? { ...fact, value: fact.evidence.text } : null;
}

/** The most telling find of all texts; the earliest of those that tell equally much. */
function firstOf<Value>(
  sources: readonly Source[],
  find: (text: string) => Find<Value> | null,
): Fact<Value> | null {
  let best: { source: Source; found: Find<Value> } | null = null;
  for (const source of sources) {
    const found = find(source.text);
    if (found && (!best || found.rank < best.found.rank)) best = { source, found };
  }
  return best ? best.source.fact(best.found.value, best.found.span) : null;
}

function unique(facts: readonly ActionFact[]): ActionFact[] {
  const seen = new Set<string>();
  return facts.filter(({ value }) => !seen.has(value) && seen.add(value));
}
