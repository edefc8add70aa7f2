import type { Language } from '../articles/article';
import type { SymptomKind } from '../detection/symptom';
import { anchorAtEnd, createPatternCompiler, type Pattern } from './compile-pattern';
import { type Expression, type ExpressionStore, sharedExpressions } from './expression-store';
import { once } from './once';
import type { KeyedWording, Wording } from './wording';
import type { WordingKeys } from './wording-keys';

/** What takes a match back. */
export interface CompiledUnless {
  /** Run on the words of the sentence up to the match; anchored at their end. */
  readonly before: readonly Pattern[];
  /** Run on the match itself: its gaps may hold a "not". */
  readonly inside: readonly Pattern[];
  /** Run on the words that begin right after it. */
  readonly after: readonly Pattern[];
  /** Run on the whole message. */
  readonly message: readonly Pattern[];
}

export interface CompiledRule {
  readonly id: string;
  readonly kind: SymptomKind;
  /** The rule is tried on sentences in which this matches, `null` for all. Rules with the same anchors share one. */
  readonly anchor: Pattern | null;
  /** One of these must match somewhere in the ticket; none where the list is empty. */
  readonly when: readonly Pattern[];
  readonly patterns: readonly Pattern[];
  /** Its own and the wording's guards. */
  readonly unless: readonly CompiledUnless[];
}

export interface CompiledNearby {
  /** Whether the sentence before the mention counts too: "It stops after two minutes. Backup to a USB drive." */
  readonly isBeforeToo: boolean;
  /** Mentions of a backup beside which nothing counts. */
  readonly incidental: readonly Pattern[];
  /** Mentions that say what the sentence before them was about. */
  readonly naming: readonly Pattern[];
  /** What takes back a match of any of the rules. */
  readonly unless: readonly CompiledUnless[];
  readonly rules: readonly CompiledRule[];
}

export interface CompiledAction {
  readonly id: string;
  readonly label: string;
  readonly done: readonly Pattern[];
  readonly asked: readonly Pattern[];
}

/** What takes an action's words out of "did". */
export interface CompiledUndone {
  /** Stands right before them or among them: "haven't restarted", "should I restart". */
  readonly before: readonly Pattern[];
  /** Stands behind them in their clause: "restarted by itself". */
  readonly after: readonly Pattern[];
}

/** Short answers to what an agent has asked for. */
export interface CompiledAnswers {
  readonly did: readonly Pattern[];
  /** Answers only a question that `whether` finds. */
  readonly yes: readonly Pattern[];
  readonly whether: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

export interface CompiledSolved {
  readonly patterns: readonly Pattern[];
  readonly unless: readonly CompiledUnless[];
}

/**
 * A wording whose patterns are ready to run. Each part is read when it is first asked for, and each pattern compiled
 * when it first has a chance to match: a page without a backup word never pays for the rules, and one without a symptom
 * never for the actions.
 */
/** A class of a wording's words, such as those for "fails". Wordings of several languages have many of the same name. */
export interface WordClass {
  readonly name: string;
  readonly pattern: Pattern;
}

export interface CompiledWording {
  readonly language: Language;
  /** `null`: there are none, and the rules are to be tried on every text. */
  readonly keys: WordingKeys | null;
  /** Matches in every sentence that a rule could match in. */
  readonly anchor: Pattern;
  /** Matches where the text speaks of backups, whatever else a rule may be anchored on. */
  readonly topic: Pattern;
  classes(): readonly WordClass[];
  masks(): readonly Pattern[];
  guards(): readonly CompiledUnless[];
  rules(): readonly CompiledRule[];
  /** Rules for the later messages of a thread. */
  followUps(): readonly CompiledRule[];
  /** Rules for the sentences beside one that speaks of the backup itself; `null` where the wording has none. */
  nearby(): CompiledNearby | null;
  around(): { readonly before: readonly Pattern[]; readonly after: readonly Pattern[] };
  solved(): CompiledSolved;
  /** Words that take an action's words out of "did". */
  undone(): CompiledUndone;
  actions(): readonly CompiledAction[];
  /** `null` where the wording has none. */
  answers(): CompiledAnswers | null;
}

/** The lists of an `unless` in a wording file. */
type Unless = { readonly [Place in keyof CompiledUnless]: readonly string[] | undefined };

const WITHOUT_SPACES: readonly Language[] = ['ja', 'zh'];

/** False for languages that write no spaces between words. */
export function hasSpaces(language: Language): boolean {
  return !WITHOUT_SPACES.includes(language);
}

export function compileWording(wording: KeyedWording): CompiledWording {
  return compileWordingIn(sharedExpressions, wording);
}

/** @param store where its expressions are kept */
export function compileWordingIn(store: ExpressionStore, wording: KeyedWording): CompiledWording {
  // Nothing of a shipped wording but its keys is parsed before it is asked for here.
  const options = once(() => ({ hasSpaces: hasSpaces(wording.language), common: wording.anchors }));
  const compiler = once(() => createPatternCompiler(wording.words, options(), store));
  const compile = (pattern: string): Pattern => compiler()(pattern);
  const compileAll = (patterns: readonly string[] = []): Pattern[] => patterns.map(compile);
  const compileUnless = (unless: Partial<Unless>): CompiledUnless => ({
    before: compileAll(unless.before).map((pattern) => anchorAtEnd(pattern, store)),
    inside: compileAll(unless.inside),
    after: compileAll(unless.after),
    message: compileAll(unless.message),
  });
  const anchorOf = (names: readonly string[]): Pattern =>
    compile(`(${names.map((name) => `{${name}}`).join('|')})`);
  const topic = once(() => anchorOf(wording.anchors));
  const anchor = once(() =>
    anchorOf([...new Set([...wording.anchors, ...wording.rules.flatMap(({ anchors }) => anchors ?? [])])]),
  );
  const guards = once(() => (wording.guards ?? []).map(compileUnless));
  const compileRules = (
    rules: Wording['rules'],
    anchor: Pattern | null,
    shared: readonly CompiledUnless[] = [],
  ): CompiledRule[] =>
    rules.map(({ id, kind, anchors, when, unless, patterns }) => ({
      id: `${wording.language}/${id}`,
      kind,
      anchor: anchors ? anchorOf(anchors) : anchor,
      when: compileAll(when),
      patterns: compileAll(patterns),
      unless: [...(unless ? [compileUnless(unless)] : []), ...shared, ...guards()],
    }));
  return {
    language: wording.language,
    keys: wording.keys ?? null,
    get anchor() {
      return anchor();
    },
    get topic() {
      return topic();
    },
    classes: once(() => Object.keys(wording.words).map((name) => ({ name, pattern: compile(`{${name}}`) }))),
    masks: once(() => wording.masks.flatMap((mask) => compileAll(mask.patterns))),
    guards,
    rules: once(() => compileRules(wording.rules, topic())),
    followUps: once(() => compileRules(wording.followUps, null)),
    nearby: once(() => {
      if (!wording.nearby) return null;
      const { beforeToo: isBeforeToo = false, incidental, naming, unless, rules } = wording.nearby;
      const shared = unless ? [compileUnless(unless)] : [];
      return {
        isBeforeToo,
        incidental: compileAll(incidental),
        naming: compileAll(naming),
        unless: shared,
        rules: compileRules(rules, null, shared),
      };
    }),
    around: once(() => ({
      before: compileAll(wording.around.before),
      after: compileAll(wording.around.after),
    })),
    solved: once(() => ({
      patterns: compileAll(wording.solved.patterns),
      unless: [compileUnless(wording.solved.unless)],
    })),
    undone: once(() => ({
      before: compileAll(wording.undone.patterns),
      after: compileAll(wording.undone.after),
    })),
    actions: once(() =>
      wording.actions.map((action) => ({
        id: action.id,
        label: action.label,
        done: compileAll(action.done),
        asked: compileAll(action.asked),
      })),
    ),
    answers: once(() => {
      if (!wording.answers) return null;
      const { did, yes, whether, unless } = wording.answers;
      return {
        did: compileAll(did),
        yes: compileAll(yes),
        whether: compileAll(whether),
        unless: compileAll(unless),
      };
    }),
  };
}

/** Compiles every pattern; throws at the first that can't be read. For the build: elsewhere they wait for their turn. */
export function checkPatterns(wording: CompiledWording): void {
  const allOf = ({ before, inside, after, message }: CompiledUnless): Pattern[] =>
    [before, inside, after, message].flat();
  const solved = wording.solved();
  const answers = wording.answers();
  const undone = wording.undone();
  const around = wording.around();
  const expressions: Expression[] = [
    ...wording.classes().map(({ pattern }) => pattern),
    ...wording.masks(),
    ...(wording.nearby()?.incidental ?? []),
    ...(wording.nearby()?.naming ?? []),
    ...[...wording.rules(), ...wording.followUps(), ...(wording.nearby()?.rules ?? [])].flatMap(
      ({ when, patterns: own, unless }) => [...when, ...own, ...unless.flatMap(allOf)],
    ),
    ...solved.patterns,
    ...solved.unless.flatMap(allOf),
    ...undone.before,
    ...undone.after,
    ...wording.actions().flatMap(({ done, asked }) => [...done, ...asked]),
    ...around.before,
    ...around.after,
    ...(answers ? [answers.did, answers.yes, answers.whether, answers.unless].flat() : []),
  ];
  for (const { regExp } of expressions) regExp.lastIndex = 0;
}
