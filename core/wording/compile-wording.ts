import type { Language } from '../articles/article';
import type { SymptomKind } from '../detection/symptom';
import { compilePattern } from './compile-pattern';
import type { Wording } from './wording';

/** What takes a match back. */
export interface CompiledUnless {
  /** Run on the words of the sentence up to the match; anchored at their end. */
  readonly before: readonly RegExp[];
  /** Run on the match itself: its gaps may hold a "not". */
  readonly inside: readonly RegExp[];
  /** Run on the words that begin right after it. */
  readonly after: readonly RegExp[];
  /** Run on the whole message. */
  readonly message: readonly RegExp[];
}

export interface CompiledRule {
  readonly id: string;
  readonly kind: SymptomKind;
  /** The rule is tried on sentences in which this matches, `null` for all. Rules with the same anchors share one. */
  readonly anchor: RegExp | null;
  /** One of these must match somewhere in the ticket; none where the list is empty. */
  readonly when: readonly RegExp[];
  readonly patterns: readonly RegExp[];
  /** Its own and the wording's guards. */
  readonly unless: readonly CompiledUnless[];
}

export interface CompiledAction {
  readonly id: string;
  readonly label: string;
  readonly done: readonly RegExp[];
  readonly asked: readonly RegExp[];
}

export interface CompiledSolved {
  readonly patterns: readonly RegExp[];
  readonly unless: readonly CompiledUnless[];
}

/**
 * A wording whose patterns are ready to run. Each part is compiled when it is first asked for: a page without a backup
 * word never pays for the rules, and one without a symptom never for the actions.
 */
export interface CompiledWording {
  readonly language: Language;
  /** Matches in every sentence that a rule could match in. Global: whoever runs it sets `lastIndex`. */
  readonly anchor: RegExp;
  /** Matches where the text speaks of backups, whatever else a rule may be anchored on. */
  readonly topic: RegExp;
  masks(): readonly RegExp[];
  guards(): readonly CompiledUnless[];
  rules(): readonly CompiledRule[];
  /** Rules for the later messages of a thread. */
  followUps(): readonly CompiledRule[];
  around(): { readonly before: readonly RegExp[]; readonly after: readonly RegExp[] };
  solved(): CompiledSolved;
  /** Words that end right before an action's words and take them out of "did". */
  undone(): readonly RegExp[];
  actions(): readonly CompiledAction[];
}

/** The lists of an `unless` in a wording file. */
type Unless = { readonly [Place in keyof CompiledUnless]: readonly string[] | undefined };

const WITHOUT_SPACES: readonly Language[] = ['ja', 'zh'];

export function compileWording(wording: Wording): CompiledWording {
  const options = { hasSpaces: !WITHOUT_SPACES.includes(wording.language) };
  const known = new Map<string, RegExp>();
  const compile = (pattern: string): RegExp => {
    const compiled = known.get(pattern) ?? compilePattern(pattern, wording.words, options);
    known.set(pattern, compiled);
    return compiled;
  };
  const compileAll = (patterns: readonly string[] = []): RegExp[] => patterns.map(compile);
  const compileUnless = (unless: Partial<Unless>): CompiledUnless => ({
    before: compileAll(unless.before).map(anchorAtEnd),
    inside: compileAll(unless.inside),
    after: compileAll(unless.after),
    message: compileAll(unless.message),
  });
  const anchorOf = (names: readonly string[]): RegExp =>
    compile(`(${names.map((name) => `{${name}}`).join('|')})`);
  const topic = anchorOf(wording.anchors);
  const guards = once(() => (wording.guards ?? []).map(compileUnless));
  const compileRules = (rules: Wording['rules'], anchor: RegExp | null): CompiledRule[] =>
    rules.map(({ id, kind, anchors, when, unless, patterns }) => ({
      id: `${wording.language}/${id}`,
      kind,
      anchor: anchors ? anchorOf(anchors) : anchor,
      when: compileAll(when),
      patterns: compileAll(patterns),
      unless: [...(unless ? [compileUnless(unless)] : []), ...guards()],
    }));
  return {
    language: wording.language,
    anchor: anchorOf([
      ...new Set([...wording.anchors, ...wording.rules.flatMap(({ anchors }) => anchors ?? [])]),
    ]),
    topic,
    masks: once(() => wording.masks.flatMap((mask) => compileAll(mask.patterns))),
    guards,
    rules: once(() => compileRules(wording.rules, topic)),
    followUps: once(() => compileRules(wording.followUps, null)),
    around: once(() => ({
      before: compileAll(wording.around.before),
      after: compileAll(wording.around.after),
    })),
    solved: once(() => ({
      patterns: compileAll(wording.solved.patterns),
      unless: [compileUnless(wording.solved.unless)],
    })),
    undone: once(() => compileAll(wording.undone.patterns)),
    actions: once(() =>
      wording.actions.map((action) => ({
        id: action.id,
        label: action.label,
        done: compileAll(action.done),
        asked: compileAll(action.asked),
      })),
    ),
  };
}

/** A gap that closes the pattern then reaches up to the end instead of being as short as it can. */
function anchorAtEnd(pattern: RegExp): RegExp {
  return new RegExp(`(?:${pattern.source})\\s*$`);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
