import { matchesOf, occursIn } from '../detection/marked-text';
import type { Span } from '../text/span';
import type { Pattern } from '../wording/compile-pattern';
import type { CompiledWording } from '../wording/compile-wording';
import { SENTENCE_BREAK } from '../wording/pattern-items';
import { createPossibility } from '../wording/possibility';
import type { ActionFact } from './facts';
import type { Source } from './source';

/** Names of actions, as "you have already …" goes on, by id. */
export type ActionLabels = ReadonlyMap<string, string>;

/** The actions that a text says were done, or asks for: the first place of each. */
export function findActions(
  source: Source,
  wordings: readonly CompiledWording[],
  form: 'done' | 'asked',
  labels: ActionLabels,
): ActionFact[] {
  const found: ActionFact[] = [];
  for (const wording of wordings) {
    const isPossible = createPossibility(source.text);
    for (const action of wording.actions()) {
      const span = firstDone(source, action[form].filter(isPossible), wordings, form === 'done');
      if (!span) continue;
      // What was done is told by the label; what was asked for by its words, which are to be whole.
      const told = form === 'asked' ? toClauseEnd(source, span) : span;
      found.push({ ...source.fact(action.id, told), label: labels.get(action.id) ?? action.label });
    }
  }
  return found;
}

function firstDone(
  source: Source,
  patterns: readonly Pattern[],
  wordings: readonly CompiledWording[],
  mustBeDone: boolean,
): Span | null {
  for (const pattern of patterns) {
    for (const span of matchesOf(pattern.regExp, source.text)) {
      if (!mustBeDone || !isUndone(source, span, wordings)) return span;
    }
  }
  return null;
}

const CLAUSE = new RegExp(`^[^,;:.!?()\\n、。，；：！？（）${SENTENCE_BREAK}]*`);

/** How far the words of a request are followed: "try another" + "Wi-Fi network". */
const REQUEST_REACH_CHARS = 40;

/** Up to the next comma or stop, or as many whole words as fit. */
function toClauseEnd(source: Source, span: Span): Span {
  const sentence = source.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  const rest = source.text.slice(span.end, sentence?.end ?? span.end);
  const clause = clauseAt(rest);
  const words =
    clause.length <= REQUEST_REACH_CHARS
      ? clause
      : (/^.*(?=\s)/.exec(clause.slice(0, REQUEST_REACH_CHARS))?.[0] ?? '');
  return { start: span.start, end: span.end + words.replace(/[^\p{L}\p{M}\p{N}]+$/u, '').length };
}

/** How far before an action's words "haven't", "should I" and the like can stand and still govern them. */
const UNDONE_REACH_CHARS = 24;
/** How far behind them "by itself", "last year" and the like can. */
const UNDONE_AFTER_REACH_CHARS = 40;

/** "I haven't restarted", "should I restart?", "it restarted by itself": the words are there, the deed is not. */
export function isUndone(source: Source, span: Span, wordings: readonly CompiledWording[]): boolean {
  const sentence = source.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!sentence) return false;
  const words = source.text.slice(Math.max(sentence.start, span.start - UNDONE_REACH_CHARS), span.end);
  const rest = clauseAt(source.text.slice(span.end, sentence.end)).slice(0, UNDONE_AFTER_REACH_CHARS);
  return wordings.some((wording) => {
    const { before, after } = wording.undone();
    return (
      before.some((pattern) => occursIn(pattern, words)) || after.some((pattern) => occursIn(pattern, rest))
    );
  });
}

/** The text up to its first comma or stop. */
function clauseAt(text: string): string {
  return CLAUSE.exec(text)?.[0] ?? '';
}
