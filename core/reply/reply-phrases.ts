import * as v from 'valibot';
import { LANGUAGES } from '../articles/languages';
import type { Formality } from './reply-plan';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

/** One text, or one for each way of addressing the customer where the language has two. */
const addressed = v.union([text, v.strictObject({ formal: text, informal: text })]);

/** With these slots and no others: a phrase that lost `{steps}` in translation would hide what it is about. */
const withSlots = (...slots: readonly string[]) =>
  v.pipe(
    addressed,
    v.check(
      (value) => textsOf(value).every((each) => slotsOf(each).join() === [...slots].sort().join()),
      `must have ${slots.map((slot) => `{${slot}}`).join(' and ') || 'no {slot}'}, once each`,
    ),
  );

/** Part of a phrase, whose spaces count. */
const joint = v.pipe(v.string(), v.maxLength(20));

/** The frame of a reply in one language, `content/replies/<lang>.yaml`. */
export const ReplyPhrasesSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  greeting: v.strictObject({
    /** With `{name}`, the whole name, or `{first}`, the given one. */
    named: v.pipe(
      addressed,
      v.check(
        (value) => textsOf(value).every((each) => /^(?:name|first)$/.test(slotsOf(each).join())),
        'must have {name} or {first}, once',
      ),
    ),
    unnamed: withSlots(),
  }),
  first: v.strictObject({
    opening: withSlots(),
    /** With `{steps}`: what the customer has tried. */
    afterTried: withSlots('steps'),
    /** When every step was tried and only the closing is left. */
    nothingLeft: withSlots('steps'),
  }),
  followUp: v.strictObject({
    opening: withSlots(),
    afterTried: withSlots('steps'),
    /** When every step was tried or sent. */
    nothingLeft: withSlots(),
  }),
  /** With `{titles}`: steps the customer has done that have no words for "you have already …". */
  alsoDone: withSlots('titles'),
  question: v.strictObject({
    one: withSlots(),
    many: withSlots(),
    /** Where the article has no question that would help. */
    none: withSlots(),
    closing: withSlots(),
  }),
  outage: v.strictObject({
    /** With `{product}`. */
    opening: withSlots('product'),
    unnamed: withSlots(),
    /** With `{address}`: where the vendor says how it stands. */
    status: withSlots('address'),
    closing: withSlots(),
  }),
  solved: v.strictObject({ opening: withSlots(), closing: withSlots() }),
  /** Said where the article is not translated; empty in English itself. */
  inEnglish: v.union([v.literal(''), withSlots()]),
  list: v.strictObject({
    /** How one thing of a list stands, with `{item}`. */
    item: v.pipe(joint, v.includes('{item}')),
    comma: joint,
    /** Between the last two. */
    and: joint,
  }),
  /** Quotation marks around `{text}`. */
  quote: v.pipe(joint, v.includes('{text}')),
  /** With `{number}`, for steps that are numbered in words. */
  step: withSlots('number'),
  caution: withSlots(),
  check: withSlots(),
  closing: withSlots(),
  signOff: withSlots(),
  /** What stands in square brackets in the menu paths of the articles, and how it is said informally: "your name". */
  inMenus: v.optional(v.record(text, text)),
  /** Headings and words of the internal note. */
  note: v.strictObject({
    title: text,
    reported: text,
    product: text,
    device: text,
    system: text,
    storage: text,
    /** With `{amount}`. */
    free: v.pipe(text, v.includes('{amount}')),
    used: v.pipe(text, v.includes('{amount}')),
    total: v.pipe(text, v.includes('{amount}')),
    codes: text,
    causes: text,
    tried: text,
    sent: text,
    left: text,
    notApplicable: text,
    escalate: text,
    unknown: text,
  }),
  /** How "you have already …" goes on, by action id, where the label in `wording/<lang>.yaml` is missing or does not fit. */
  done: v.record(v.string(), withSlots()),
});

export type ReplyPhrases = v.InferOutput<typeof ReplyPhrasesSchema>;
export type Addressed = v.InferOutput<typeof addressed>;

/** A phrase in one way of addressing; the only one where the language has one. */
export function say(phrase: Addressed, formality: Formality): string {
  return typeof phrase === 'string' ? phrase : phrase[formality];
}

/** A menu path with its `[parts that differ]` in one way of addressing: articles are written in the formal one. */
export function sayPath(path: string, { inMenus = {} }: ReplyPhrases, formality: Formality): string {
  if (formality === 'formal') return path;
  return path.replace(/\[([^\]]+)\]/g, (whole, part: string) => {
    const informal = Object.hasOwn(inMenus, part) ? inMenus[part] : undefined;
    return informal === undefined ? whole : `[${informal}]`;
  });
}

/** True where the language tells formal from informal address. */
export function hasFormality({ greeting, first, closing }: ReplyPhrases): boolean {
  return [greeting.named, first.opening, closing].some((phrase) => typeof phrase !== 'string');
}

function textsOf(value: Addressed): string[] {
  return typeof value === 'string' ? [value] : [value.formal, value.informal];
}

function slotsOf(phrase: string): string[] {
  return [...phrase.matchAll(/(?<!\{)\{(\w+)\}(?!\})/g)].map(([, name = '']) => name).sort();
}
