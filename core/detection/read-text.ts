import type { ArticleSignals } from '../articles/pack';
import { fold, foldKey } from '../text/fold';
import { createPhraseMatcher } from '../text/phrase-matcher';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import { blankForeignWords } from '../ticket/own-words';
import type { CompiledWording } from '../wording/compile-wording';
import { guessLanguages } from '../wording/languages-in';
import { once } from '../wording/once';
import { createLookup, createPossibility, type Lookup, type Possibility } from '../wording/possibility';
import { applyRules, type Place } from './apply-rules';
import { findSolved, sentenceAt } from './find-solved';
import { joinOverlaps, type TextMatch } from './join-overlaps';
import { hide, markSentences, mask, matchesOf, occursIn } from './marked-text';
import type { Symptom, SymptomKind } from './symptom';
import { isTakenBack } from './unless';
import { widen } from './widen';

/** A symptom within one text. */
export type TextSymptom = Omit<Symptom, 'message'>;

/** What one text of the customer's says of the backup. The two functions look only when asked. */
export interface TextReading {
  readonly symptoms: readonly TextSymptom[];
  /** Where the last statement that it works now begins, `null` where there is none. */
  findSolvedAt(): number | null;
  /** Statements such as "it failed again" that are symptoms in a thread about a failing backup. */
  findFollowUps(): TextSymptom[];
  /** True for a few words that say what the ticket is about and no more: "iCloud backup". */
  isTopic(): boolean;
}

/** `isInTicket` looks a pattern up in all that customer and agent wrote. */
export type TextReader = (text: string, isInTicket: Lookup) => TextReading;

interface Signal {
  readonly article: string;
  readonly language: string;
  readonly isExact: boolean;
}

const MAX_TOPIC_CHARS = 60;
const LEADING_ARTICLE = /^(?:the|your|this|a|an) /i;

/**
 * Reads one text: the wording's rules on each sentence that names a backup, and the articles' signals anywhere. What a
 * mask takes out (other things called backup, a restore, "if it fails") is seen by neither.
 */
export function createTextReader(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
): TextReader {
  const signals: Signal[] = [];
  const phrases: string[] = [];
  const add = (text: string, signal: Signal): void => {
    signals.push(signal);
    phrases.push(longestSentence(foldKey(text)));
  };
  for (const { article, language, messages, phrases: loose } of articles) {
    for (const text of messages) {
      add(text, { article, language, isExact: true });
      // People quote "The last backup could not be completed" without its first word.
      if (LEADING_ARTICLE.test(text))
        add(text.replace(LEADING_ARTICLE, ''), { article, language, isExact: true });
    }
    for (const text of loose) add(text, { article, language, isExact: false });
  }
  const signalMatcher = createPhraseMatcher(phrases);

  return (text, isInTicket) => {
    const folded = fold(blankForeignWords(text));
    const sentences = splitSentences(folded.text);
    const marked = markSentences(folded.text, sentences);

    const toSymptoms = (found: readonly TextMatch[]): TextSymptom[] =>
      joinOverlaps(found).map((match) => {
        const wording = wordingOf(match.language);
        const sentence = sentenceAt(sentences, match.span.start);
        const wide = sentence && wording ? widen(match.span, sentence, marked, wording) : match.span;
        const span = folded.toOriginal(wide);
        return { ...match, span, text: text.slice(span.start, span.end) };
      });

    const guess = guessLanguages(folded.text);
    const spoken = wordings.filter(({ language }) => guess.mayBe(language));
    // Most texts name no backup, and are not asked about their language.
    const findMain = once(() => spoken.find(({ language }) => language === guess.main()) ?? null);
    const places = new Map<CompiledWording, Map<number, Place>>();
    const isInMessage = createLookup(() => marked);
    /** The sentences as signals see them: without what the text's own language masks, or any where that is not plain. */
    const visible = sentences.map(({ start, end }) => marked.slice(start, end));
    const found = spoken.flatMap((wording) =>
      findAnchored(wording.anchor, sentences, marked).flatMap((index) => {
        const sentence = sentences[index];
        if (!sentence) return [];
        const place = placeOf(index, sentence, wording);
        const main = findMain();
        if (main === null || wording === main) visible[index] = hide(visible[index] ?? '', place.window);
        return applyRules(wording.rules(), wording, place);
      }),
    );
    sentences.forEach((sentence, index) => {
      for (const { phrase, span } of signalMatcher.find(visible[index] ?? '')) {
        const signal = signals[phrase];
        if (!signal) continue;
        const match = { start: sentence.start + span.start, end: sentence.start + span.end };
        // A product's own message is no turn of phrase, whatever words it is made of.
        const guards = signal.isExact ? [] : (wordingOf(signal.language)?.guards() ?? []);
        // Nor does it matter what the article's own phrase is made of: whoever wrote it has judged that.
        const around = guards.map((guard) => ({ ...guard, inside: [] }));
        if (!isTakenBack(around, match, marked, sentence, isInMessage))
          found.push({ ...describe(signal), span: match });
      }
    });

    return {
      symptoms: toSymptoms(found.length > 0 ? found : findNearby()),
      findSolvedAt() {
        const solved = spoken.map((wording) => findSolved(wording, marked, sentences) ?? -1);
        const last = Math.max(-1, ...solved);
        return last === -1 ? null : folded.toOriginal({ start: last, end: last + 1 }).start;
      },
      findFollowUps: () =>
        toSymptoms(
          spoken.flatMap((wording) =>
            sentences.slice(0, MAX_ANCHORED_SENTENCES).flatMap((sentence, index) => {
              const rules = [...wording.followUps(), ...(wording.nearby()?.rules ?? [])];
              return applyRules(rules, wording, placeOf(index, sentence, wording));
            }),
          ),
        ),
      isTopic: () =>
        folded.text.trim().length <= MAX_TOPIC_CHARS &&
        spoken.some(({ topic }) => visible.some((sentence) => occursIn(topic, sentence))),
    };

    /** "I back up to the NAS every night. Since May it gives up half way." */
    function findNearby(): TextMatch[] {
      return spoken.flatMap((wording) => {
        const nearby = wording.nearby();
        if (!nearby) return [];
        const beside = new Set(
          findAnchored(wording.topic, sentences, marked)
            .filter((index) => {
              const patterns = nearby.incidental.map(({ regExp }) => regExp);
              return occursIn(wording.topic, mask(visible[index] ?? '', patterns));
            })
            .flatMap((index) => NEARBY_SENTENCES.map((offset) => index + offset)),
        );
        return [...beside].flatMap((index) => {
          const sentence = sentences[index];
          return sentence ? applyRules(nearby.rules, wording, placeOf(index, sentence, wording)) : [];
        });
      });
    }

    /** Rules may reach over into the next sentence: "I tried to back up. It fails." */
    function placeOf(index: number, sentence: Span, wording: CompiledWording): Place {
      const known = places.get(wording) ?? new Map<number, Place>();
      places.set(wording, known);
      const place = known.get(index) ?? makePlace(index, sentence, wording);
      known.set(index, place);
      return place;
    }

    function makePlace(index: number, sentence: Span, wording: CompiledWording): Place {
      const main = findMain();
      const whole = marked.slice(sentence.start, (sentences[index + 1] ?? sentence).end);
      const hasOther = main !== null && main !== wording;
      const seen = hasOther ? maskFor(whole, main).text : whole;
      const { text: window, isPossible } = maskFor(seen, wording);
      return {
        sentence,
        window,
        isPossible,
        isInSentence: createLookup(() => window.slice(0, sentence.end - sentence.start)),
        text: marked,
        guards: hasOther ? main.guards() : [],
        isInMessage,
        isInTicket,
      };
    }
  };

  function wordingOf(language: string): CompiledWording | undefined {
    return wordings.find((wording) => wording.language === language) ?? wordings[0];
  }
}

/** A text without what a wording masks, and what of that wording can match in it. */
interface MaskedText {
  readonly text: string;
  readonly isPossible: Possibility;
}

/** Parts are counted by wording, so each wording's masks are tried by themselves. */
function maskFor(text: string, wording: CompiledWording): MaskedText {
  const isPossible = createPossibility(text);
  const masks = wording.masks().filter(isPossible);
  const masked = mask(
    text,
    masks.map(({ regExp }) => regExp),
  );
  // What was looked up for the masks holds for the rules where nothing was masked.
  return { text: masked, isPossible: masked === text ? isPossible : createPossibility(masked) };
}

/** What is said of the backup stands in its own sentence, or in one of the two after it. */
const NEARBY_SENTENCES = [0, 1, 2];

/** Such a phrase is one sentence, which need not be found out with care. */
const SHORT_PHRASE_CHARS = 200;
const ENDS_SENTENCE = /[.!?…。！？\n]/;

/** Signals are looked for sentence by sentence; of a message of several, the longest is enough to know it by. */
function longestSentence(folded: string): string {
  if (folded.length <= SHORT_PHRASE_CHARS && !ENDS_SENTENCE.test(folded)) return folded;
  const sentences = splitSentences(folded).map(({ start, end }) => folded.slice(start, end));
  return sentences.reduce((longest, sentence) => (sentence.length > longest.length ? sentence : longest), '');
}

/**
 * A ticket names backups in a handful of sentences. Of a text that does in thousands (a log, an attack) only the first
 * and the last ones are looked at, so that it costs no more than a long ticket.
 */
const MAX_ANCHORED_SENTENCES = 400;

/** The indices of the sentences in which a rule could match. */
function findAnchored(anchor: RegExp, sentences: readonly Span[], marked: string): number[] {
  const indices: number[] = [];
  let index = 0;
  for (const { start } of matchesOf(anchor, marked)) {
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= start) index += 1;
    if (indices.at(-1) !== index) indices.push(index);
  }
  if (indices.length <= MAX_ANCHORED_SENTENCES) return indices;
  return [...indices.slice(0, MAX_ANCHORED_SENTENCES / 2), ...indices.slice(-MAX_ANCHORED_SENTENCES / 2)];
}

function describe({ article, language, isExact }: Signal): Omit<TextMatch, 'span'> {
  const kind: SymptomKind = isExact ? 'error-message' : 'failed';
  return { kind, rule: `signal/${article}`, language, articles: [article] };
}
