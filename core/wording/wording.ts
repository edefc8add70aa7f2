import * as v from 'valibot';
import { LANGUAGES } from '../articles/languages';
import { SYMPTOM_KINDS } from '../detection/symptom';
import type { WordingKeys } from './wording-keys';

/**
 * One language's wording: how customers word a failing backup, as data. `content/wording/README.md` explains the
 * pattern language; every rule carries examples that a test runs.
 */
const ID = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const PATTERN = v.pipe(v.string(), v.minLength(3), v.maxLength(600));
const EXAMPLES = v.pipe(v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(400))), v.minLength(1));

const PATTERNS = v.pipe(v.array(PATTERN), v.minLength(1));

/** What takes a match back: words before it in its sentence, within it, right after it, or anywhere in its message. */
const UNLESS = {
  before: v.optional(PATTERNS),
  inside: v.optional(PATTERNS),
  after: v.optional(PATTERNS),
  message: v.optional(PATTERNS),
};

const MaskSchema = v.strictObject({
  id: ID,
  patterns: PATTERNS,
  /** Sentences in which nothing may be found. */
  miss: EXAMPLES,
});

const GuardSchema = v.strictObject({
  id: ID,
  ...UNLESS,
  /** Sentences in which nothing may be found. */
  miss: EXAMPLES,
});

const RuleSchema = v.strictObject({
  id: ID,
  kind: v.picklist(SYMPTOM_KINDS),
  /** Classes of words of which one must be in the sentence, in place of the wording's own `anchors`. */
  anchors: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  /** Words of which one must be somewhere in the ticket: "the job failed" is a backup where Veeam is named. */
  when: v.optional(PATTERNS),
  unless: v.optional(v.strictObject(UNLESS)),
  patterns: PATTERNS,
  /** Sentences that must be found; the words a person would mark stand in [[double brackets]]. */
  match: EXAMPLES,
  miss: v.optional(EXAMPLES),
});

const ActionSchema = v.strictObject({
  id: ID,
  /** What was done, as the agent reads it: "restarted the device". */
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** How a customer says that they did it. */
  done: v.pipe(v.array(PATTERN), v.minLength(1)),
  /** How an agent asks for it. */
  asked: v.pipe(v.array(PATTERN), v.minLength(1)),
  match: EXAMPLES,
  miss: v.optional(EXAMPLES),
});

const AnswersSchema = v.strictObject({
  /** Says that what was asked for was done: "Yes, both", "Done, no change". Near the beginning of a sentence. */
  did: PATTERNS,
  /** Says so only to a question whether it was done: "Yes". */
  yes: PATTERNS,
  /** Such a question: "Have you …?" */
  whether: PATTERNS,
  /** Takes it back, anywhere in the sentence: "not yet", "I will", "only the first". */
  unless: PATTERNS,
  /** What the agent asks, ` > `, and an answer by which all of it was done. */
  match: EXAMPLES,
  /** The same, and none of it was. */
  miss: EXAMPLES,
});

export const WordingSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  /** Named classes of words for the patterns: regular-expression alternatives over folded text. */
  words: v.record(
    v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
    v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(400))), v.minLength(1)),
  ),
  /** Classes without one of which no rule can match: the quick look that most texts do not pass. */
  anchors: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Words that look like a failing backup and are none; taken out before the rules look. */
  masks: v.array(MaskSchema),
  /** What takes back the match of any rule or signal: "if the backup fails", "restoring the backup fails". */
  guards: v.optional(v.array(GuardSchema)),
  rules: v.pipe(v.array(RuleSchema), v.minLength(1)),
  /**
   * "It failed again": says nothing by itself, and is a symptom in a later message of a thread in which the customer
   * has reported the failing backup before.
   */
  followUps: v.array(RuleSchema),
  /**
   * "It always gives up half way": a symptom beside a sentence that speaks of the backup itself. Looked for in messages
   * in which no other rule finds anything.
   */
  nearby: v.optional(
    v.strictObject({
      /** The sentence before a mention of the backup is looked at as well. */
      beforeToo: v.optional(v.boolean()),
      /** Mentions beside which nothing counts: "I made a backup first", "restored from the backup". */
      incidental: PATTERNS,
      /** Sentences that say what the one before was about: "It dies every night. I mean the backup of the shop PC." */
      naming: v.optional(PATTERNS),
      /** Takes back the match of any of these rules. */
      unless: v.optional(v.strictObject(UNLESS)),
      rules: v.pipe(v.array(RuleSchema), v.minLength(1)),
      /** Messages in which nothing may be found. */
      miss: EXAMPLES,
    }),
  ),
  /** Words that a person would mark with the symptom: "my iCloud backup … every night". */
  around: v.strictObject({ before: v.array(PATTERN), after: v.array(PATTERN) }),
  /** How a customer says that it works now. */
  solved: v.strictObject({
    patterns: v.pipe(v.array(PATTERN), v.minLength(1)),
    /** Words right before, within or right after a `solved` match that undo it: "not working again", "worked until". */
    unless: v.strictObject({ before: v.array(PATTERN), inside: v.array(PATTERN), after: v.array(PATTERN) }),
    match: EXAMPLES,
    miss: EXAMPLES,
  }),
  /** Takes an action's words out of "did": "haven't restarted", "should I restart?". */
  undone: v.strictObject({
    patterns: v.pipe(v.array(PATTERN), v.minLength(1)),
    /** The same behind the action's words, within their clause: "restarted by itself", "charging no". */
    after: v.optional(PATTERNS),
    miss: EXAMPLES,
  }),
  actions: v.array(ActionSchema),
  /** How a customer answers an agent who has asked for actions. */
  answers: v.optional(AnswersSchema),
});

export type Wording = v.InferOutput<typeof WordingSchema>;

/** A wording that the build has prepared. */
export interface KeyedWording extends Wording {
  /** `null` or missing: its rules are tried on every text. */
  readonly keys?: WordingKeys | null;
}
