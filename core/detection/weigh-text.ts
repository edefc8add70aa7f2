import type { Span } from '../text/span';
import { findTopics } from '../weighing/find-topics';
import type { TextKind, Weigher } from '../weighing/weigher';
import type { CompiledUnless, CompiledWording } from '../wording/compile-wording';
import type { Lookup } from '../wording/possibility';
import { firstAndLast } from './choose-sentences';
import { isTakenBack } from './unless';

/**
 * Weighing takes many times as long as looking for words: of texts that hold no word which a rule asks for, only those
 * are weighed that are as short as most reports are.
 */
const MAX_BRIEF_CHARS = 700;

/**
 * A sentence that weighs as much says by itself that the backup fails, whatever else it names: "my computer" beside it
 * takes nothing back.
 */
const PLAIN = 2.5;

/** Whether a text is weighed though it holds no word that a rule asks for. */
export function isBrief(text: string): boolean {
  return text.length <= MAX_BRIEF_CHARS;
}

/** A text as it is weighed. */
export interface WeighedText {
  /** Folded. */
  readonly text: string;
  /** The same with marks at the ends of sentences, as guards see it. */
  readonly marked: string;
  readonly sentences: readonly Span[];
  /** The wording of its language, and of all that it may be in. */
  readonly main: CompiledWording;
  readonly spoken: readonly CompiledWording[];
  readonly isWorthReading: boolean;
  readonly isInMessage: Lookup;
}

/** Where the heaviest sentence says that a backup fails; `null` where none weighs enough, or guards take it back. */
export function weighText(weigher: Weigher, weighed: WeighedText): Span | null {
  const { text, marked, sentences, main, spoken, isInMessage } = weighed;
  const guards: readonly CompiledUnless[] = main.guards();
  const beside: readonly CompiledUnless[] = [...guards, ...(main.nearby()?.unless ?? [])];
  const kind = kindOf(weighed);
  let heaviest: { readonly score: number; readonly span: Span } | null = null;
  for (const index of firstAndLast([...sentences.keys()], sentences)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const { start, end } = sentence;
    const words = text.slice(start, end);
    const found = weigher.weigh(words, findTopics(words, spoken), main.language, kind);
    if (found === null || found.score <= (heaviest?.score ?? -Infinity)) continue;
    const span = { start: start + found.span.start, end: start + found.span.end };
    const isPlain = kind !== 'unknown' && found.score >= PLAIN;
    if (isTakenBack(isPlain ? guards : beside, span, marked, sentence, isInMessage)) continue;
    heaviest = { score: found.score, span };
  }
  return heaviest?.span ?? null;
}

function kindOf({ text, spoken, isWorthReading }: WeighedText): TextKind {
  if (!isWorthReading) return 'unknown';
  return findTopics(text, spoken).length > 0 ? 'named' : 'known';
}
