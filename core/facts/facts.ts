import type { Span } from '../text/span';

/** A place in the ticket that a fact was read from. */
export interface Evidence {
  /** Index into the ticket's messages; -1 for the subject. */
  readonly message: number;
  readonly span: Span;
  readonly text: string;
}

/** Something read from the ticket, with the words it came from. */
export interface Fact<Value = string> {
  readonly value: Value;
  readonly evidence: Evidence;
}

/** Storage as the customer states it, in gigabytes (10⁹ bytes, as the vendors count). */
export interface StorageFigures {
  readonly freeGb?: number;
  readonly usedGb?: number;
  readonly totalGb?: number;
  /** What a product says it needs, where it says so beside what is free. */
  readonly neededGb?: number;
}

/** The value of a `tried` fact that comes from the `tried` phrases of one article's step. */
export function stepFactValue(article: string, step: string): string {
  return `${article}/${step}`;
}

/** A step or action the customer has done, or an agent has asked for. */
export interface ActionFact extends Fact {
  /** What was done, as the sentence "you have already …" goes on: "restarted the device". */
  readonly label: string;
}

/** What the ticket says beside the symptom. Every field holds only what stands in the text. */
export interface Facts {
  /** The customer's language as a BCP 47 tag; `en` where it can't be told. */
  readonly language: string;
  /** Product id of `content/products.yaml`, such as `icloud-backup`. */
  readonly product: Fact | null;
  /** Products that the ticket names too, but less often. */
  readonly alsoNamed?: readonly string[];
  /** Where no product is named, those that the device or an everyday word leaves open: "my phone" is any phone's. */
  readonly possibleProducts?: readonly string[];
  /** Device as written, such as `iPhone 14`. */
  readonly device: Fact | null;
  /** System and version as written, such as `iOS 17.5`. */
  readonly os: Fact | null;
  readonly storage: Fact<StorageFigures> | null;
  /** Error codes, kept whole. */
  readonly codes: readonly Fact[];
  /** Action ids of the wording (`restart-device`) that the customer says they did already. */
  readonly tried: readonly ActionFact[];
  /** Action ids that an agent has already asked for in this thread. */
  readonly sent: readonly ActionFact[];
  readonly customerName: string | null;
  readonly agentName: string | null;
}

/** The facts of a shortened ticket, with their evidence as it stands in the whole one. */
export function moveEvidence(facts: Facts, toWhole: (message: number, span: Span) => Span): Facts {
  const move = <Found extends Fact<unknown>>(fact: Found): Found => {
    const { message, span } = fact.evidence;
    return { ...fact, evidence: { ...fact.evidence, span: toWhole(message, span) } };
  };
  const moveOne = <Found extends Fact<unknown>>(fact: Found | null): Found | null => fact && move(fact);
  return {
    ...facts,
    product: moveOne(facts.product),
    device: moveOne(facts.device),
    os: moveOne(facts.os),
    storage: moveOne(facts.storage),
    codes: facts.codes.map(move),
    tried: facts.tried.map(move),
    sent: facts.sent.map(move),
  };
}
