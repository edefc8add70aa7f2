import type { ArticleSignals } from '../articles/pack';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import { foldOwnWords } from '../ticket/fold-own-words';
import type { Weighed, Weigher } from '../weighing/weigher';
import type { CompiledWording } from '../wording/compile-wording';
import { guessLanguages } from '../wording/languages-in';
import { once } from '../wording/once';
import { createLookup } from '../wording/possibility';
import { applyRules, type Place } from './apply-rules';
import { chooseSentences, firstAndLast } from './choose-sentences';
import { findBeside, isOfAnother } from './find-beside';
import { createSignalFinder } from './find-signals';
import { findSolved } from './find-solved';
import type { FirstLook } from './first-look';
import { hasAnchor } from './has-anchor';
import type { TextMatch } from './join-overlaps';
import { markSymptoms } from './mark-symptoms';
import { hide, markSentences, mask, occursIn } from './marked-text';
import { maskFor } from './mask-for';
import { isWeighed, WEIGHED } from './symptom';
import type { TextReader, TextSymptom } from './text-reading';
import { isTakenBack } from './unless';
import { MAX_BRIEF_CHARS, putOnScales, type TextOnScales } from './weigh-text';

const MAX_TOPIC_CHARS = 60;

/** Whoever reports that a backup fails and then says that it works now says so at the end, before the thanks and the name. */
const LAST_SENTENCES = 2;

/** A question by its mark, or by the Japanese or Chinese particle. Over folded text. */
const QUESTION = /(?:\?["')\]]*|[か吗]。)\s*$/;

/**
 * Reads one text: the wording's rules on each sentence in which the first look has found their words, and the articles'
 * signals likewise. What a mask takes out (other things called backup, a restore, "if it fails") is seen by neither.
 */
export function createTextReader(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
  weigher: Weigher | null,
  lookAt: (text: string) => FirstLook,
): TextReader {
  const findSignals = createSignalFinder(articles);

  return (text, look, { isWorthReading: isTicketWorthReading, isInTicket, isGroupInTicket }) => {
    const foldedText = once(() => foldOwnWords(text));
    const sentenceList = once(() => splitSentences(foldedText().text));
    const markedText = once(() => markSentences(foldedText().text, sentenceList()));
    const findGuess = once(() => guessLanguages(foldedText().text));
    const spoken = once(() => wordings.filter(({ language }) => findGuess().mayBe(language)));
    // Most texts name no backup, and are not asked about their language.
    const findMain = once(() => spoken().find(({ language }) => language === findGuess().main()) ?? null);
    // Turns of phrase are none in a text of another language.
    const own = once(() => [findMain() ?? spoken()].flat());
    const places = new Map<CompiledWording, Map<number, Place>>();
    const isInMessage = createLookup(markedText);
    const isWorthReading = once(() => look.isWorthReading(isGroupInTicket));
    const seen = new Map<number, string>();
    // Offsets of the look hold for the folded text only where nothing is dropped.
    const inFolded = once(() => {
      const isSame = look.isExact && foldedText().text.length === text.length;
      return isSame ? look : lookAt(foldedText().text);
    });
    const isBrief = text.length <= MAX_BRIEF_CHARS;
    const scales = once(findScales);
    const weigh = (): TextSymptom[] => toSymptoms(weighSentences());
    const symptoms = once(() => (isWorthReading() ? findSymptoms() : isBrief ? weigh() : []));

    return {
      get symptoms() {
        return symptoms();
      },
      findSolvedAt() {
        const solved = spoken().map((wording) => findSolved(wording, markedText(), sentenceList()) ?? -1);
        const last = Math.max(-1, ...solved);
        if (last === -1) return null;
        if (symptoms().length > 0 && last < (sentenceList().at(-LAST_SENTENCES)?.start ?? 0)) return null;
        return foldedText().toOriginal({ start: last, end: last + 1 }).start;
      },
      saysAllIsWell: () => symptoms().every(isWeighed) && scales()?.saysAllIsWell() === true,
      findFollowUps: () =>
        toSymptoms(
          own().flatMap((wording) =>
            firstAndLast([...sentenceList().keys()], sentenceList()).flatMap((index) => {
              const sentence = sentenceList()[index];
              const rules = [...wording.followUps(), ...(wording.nearby()?.rules ?? [])];
              return sentence ? applyRules(rules, wording, placeOf(index, sentence, wording)) : [];
            }),
          ),
        ),
      findRelapses: () => toSymptoms(findNearby()),
      findSuspicions: () =>
        (isWorthReading() || isBrief) && symptoms().length === 0
          ? toSymptoms(weighSentences(() => true))
          : [],
      isTopic: () =>
        isWorthReading() &&
        foldedText().text.trim().length <= MAX_TOPIC_CHARS &&
        !spoken().some((wording) => isOfAnother(wording.nearby(), isInMessage)) &&
        spoken().some(({ topic }) => sentenceList().some((_, index) => occursIn(topic, visible(index)))),
      speaksOfBackup: (onlyAsks) =>
        isWorthReading() &&
        wordings.some((wording) => mentions(wording).some((index) => !onlyAsks || isQuestion(index))),
    };

    function findSymptoms(): readonly TextSymptom[] {
      const looked = inFolded();
      const found: TextMatch[] = [];
      for (const wording of wordings) {
        const indices = chooseSentences(sentenceList(), looked.rules(wording, isGroupInTicket), 1);
        if (indices.length === 0 || !spoken().includes(wording)) continue;
        for (const index of indices) {
          const sentence = sentenceList()[index];
          if (sentence)
            found.push(...applyRules(wording.rules(), wording, placeOf(index, sentence, wording)));
        }
      }
      const signals = looked.signals.flatMap(({ article, at }) =>
        chooseSentences(sentenceList(), at, 0).map((index) => ({ article, index })),
      );
      // In the order of the text.
      signals.sort((a, b) => a.index - b.index);
      for (const { article, index } of signals) found.push(...signalsIn(index, article));
      if (found.length === 0) found.push(...findNearby());
      if (found.length === 0) return weigh();
      return isByChance(found) ? [] : toSymptoms(found);
    }

    /** A product's own message is none by chance. */
    function isByChance(found: readonly TextMatch[]): boolean {
      const places = found.map(({ span }) => span.start);
      return (
        found.every(({ articles }) => articles.length === 0) && scales()?.isFarFromReport(places) === true
      );
    }

    function toSymptoms(found: readonly TextMatch[]): TextSymptom[] {
      if (found.length === 0) return [];
      return markSymptoms(found, {
        text,
        folded: foldedText(),
        marked: markedText(),
        sentences: sentenceList(),
        wordingOf,
      });
    }

    function signalsIn(index: number, article: number): TextMatch[] {
      const sentence = sentenceList()[index];
      if (!sentence) return [];
      // Most sentences hold none, and need not be masked.
      if (findSignals(article, markedText().slice(sentence.start, sentence.end)).length === 0) return [];
      return findSignals(article, visible(index)).flatMap(({ language, isExact, span, ...signal }) => {
        const match = { start: sentence.start + span.start, end: sentence.start + span.end };
        // A product's own message is no turn of phrase, whatever words it is made of.
        const guards = isExact ? [] : (wordingOf(language)?.guards() ?? []);
        // Nor does it matter what the article's own phrase is made of: whoever wrote it has judged that.
        const around = guards.map((guard) => ({ ...guard, inside: [] }));
        return isTakenBack(around, match, markedText(), sentence, isInMessage)
          ? []
          : [{ ...signal, language, span: match }];
      });
    }

    /** A sentence as signals see it: without what the text's own language masks, or any where that is not plain. */
    function visible(index: number): string {
      const known = seen.get(index);
      if (known !== undefined) return known;
      const sentence = sentenceList()[index];
      if (!sentence) return '';
      let rest = markedText().slice(sentence.start, sentence.end);
      for (const wording of own()) {
        if (!hasAnchor(wording.anchor, markedText(), sentence)) continue;
        rest = hide(rest, placeOf(index, sentence, wording).window);
      }
      seen.set(index, rest);
      return rest;
    }

    /** "I back up to the NAS every night. Since May it gives up half way." */
    function findNearby(): TextMatch[] {
      const found = wordings.flatMap((wording) => {
        const nearby = wording.nearby();
        if (!nearby) return [];
        return findBeside(nearby, mentions(wording), visible).flatMap((index) => {
          const sentence = sentenceList()[index];
          return sentence ? applyRules(nearby.rules, wording, placeOf(index, sentence, wording)) : [];
        });
      });
      // What stands beside a backup need not be said of it.
      return found.filter(({ span }) => scales()?.speaksAgainst(span.start) !== true);
    }

    /** The sentences that speak of the backup itself. */
    function mentions(wording: CompiledWording): number[] {
      const indices = chooseSentences(sentenceList(), inFolded().topic(wording), 0);
      if (indices.length === 0 || !spoken().includes(wording)) return [];
      const nearby = wording.nearby();
      if (!nearby || !own().includes(wording)) return [];
      return indices.filter((index) => occursIn(wording.topic, mask(visible(index), nearby.incidental)));
    }

    function isQuestion(index: number): boolean {
      const sentence = sentenceList()[index];
      return sentence !== undefined && QUESTION.test(foldedText().text.slice(sentence.start, sentence.end));
    }

    /** Not every wording has a rule: a sentence may still be made of the words that reports are made of. */
    function weighSentences(isGood: (weighed: Weighed) => boolean = ({ isReport }) => isReport): TextMatch[] {
      const span = scales()?.findHeaviest(isGood);
      const language = scales()?.language;
      if (!span || !language) return [];
      return [{ kind: 'failed', rule: `${language}/${WEIGHED}`, language, articles: [], span }];
    }

    function findScales(): TextOnScales | null {
      const main = wordingOf(findGuess().likely() ?? 'en');
      if (weigher === null || main === undefined) return null;
      return putOnScales(weigher, main, {
        text: foldedText().text,
        marked: markedText(),
        sentences: sentenceList(),
        spoken: spoken(),
        own: findMain(),
        isWorthReading: isWorthReading(),
        isTicketWorthReading: isTicketWorthReading(),
        isInMessage,
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
      const marked = markedText();
      const whole = marked.slice(sentence.start, (sentenceList()[index + 1] ?? sentence).end);
      const hasOther = main !== null && main !== wording;
      const rest = hasOther ? maskFor(whole, main).text : whole;
      const { text: window, isPossible } = maskFor(rest, wording);
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
