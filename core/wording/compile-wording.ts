import type { Language } from '../articles/article';
import type { SymptomKind } from '../detection/symptom';
import { compilePattern } from './compile-pattern';
import type { Wording } from './wording';

export interface CompiledRule {
  readonly id: string;
  readonly kind: SymptomKind;
  readonly patterns: readonly RegExp[];
}

export interface CompiledAction {
  readonly id: string;
  readonly label: string;
  readonly done: readonly RegExp[];
  readonly asked: readonly RegExp[];
}

export interface CompiledSolved {
  readonly patterns: readonly RegExp[];
  /** Run on the words that end right before a `solved` match; anchored at their end. */
  readonly unlessBefore: readonly RegExp[];
  /** Run on the match itself: its gaps may hold a "not". */
  readonly unlessInside: readonly RegExp[];
  /** Run on the words that begin right after it. */
  readonly unlessAfter: readonly RegExp[];
}

/**
 * A wording whose patterns are ready to run. Each part is compiled when it is first asked for: a page without a backup
 * word never pays for the rules, and one without a symptom never for the actions.
 */
export interface CompiledWording {
  readonly language: Language;
  /** Matches where a rule could. Global: whoever runs it sets `lastIndex`. */
  readonly anchor: RegExp;
  masks(): readonly RegExp[];
  rules(): readonly CompiledRule[];
  /** Rules for the later messages of a thread. */
  followUps(): readonly CompiledRule[];
  around(): { readonly before: readonly RegExp[]; readonly after: readonly RegExp[] };
  solved(): CompiledSolved;
  /** Words that end right before an action's words and take them out of "did". */
  undone(): readonly RegExp[];
  actions(): readonly CompiledAction[];
}

const WITHOUT_SPACES: readonly Language[] = ['ja', 'zh'];

export function compileWording(wording: Wording): CompiledWording {
  const options = { hasSpaces: !WITHOUT_SPACES.includes(wording.language) };
  const compileAll = (patterns: readonly string[]): RegExp[] =>
    patterns.map((pattern) => compilePattern(pattern, wording.words, options));
  const compileRules = (rules: Wording['rules']): CompiledRule[] =>
    rules.map(({ id, kind, patterns }) => ({
      id: `${wording.language}/${id}`,
      kind,
      patterns: compileAll(patterns),
    }));
  return {
    language: wording.language,
    anchor: compilePattern(
      `(${wording.anchors.map((name) => `{${name}}`).join('|')})`,
      wording.words,
      options,
    ),
    masks: once(() => wording.masks.flatMap((mask) => compileAll(mask.patterns))),
    rules: once(() => compileRules(wording.rules)),
    followUps: once(() => compileRules(wording.followUps)),
    around: once(() => ({
      before: compileAll(wording.around.before),
      after: compileAll(wording.around.after),
    })),
    solved: once(() => ({
      patterns: compileAll(wording.solved.patterns),
      unlessBefore: compileAll(wording.solved.unless.before).map(anchorAtEnd),
      unlessInside: compileAll(wording.solved.unless.inside),
      unlessAfter: compileAll(wording.solved.unless.after),
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
