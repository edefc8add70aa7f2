import { LANGUAGES, type Language } from '../../core/articles/languages';
import { sumOf, thresholdOf } from '../../core/weighing/weigher';
import { unpackWeights, type Weights, type WeightTable } from '../../core/weighing/weights';
import { createRandom } from '../bench/random';
import type { LabelledTicket } from '../evaluate/labelled-lines';
import type { LabelledSentence } from './labelled-sentences';
import { type Model, scoreOf, train } from './train';

export interface ReadTicket {
  readonly ticket: LabelledTicket;
  readonly sentences: readonly LabelledSentence[];
}

/** Which share of the tickets without a report may be taken for one. */
const USUAL = 0.115;
/** Most of what people write in public about software and backups, without one failing, is in English. */
const ENGLISH = 0.035;
/**
 * The same among those that name a backup, where real messages were measured: they have many of these, and few that
 * report and no rule knows.
 */
const STRICT: Partial<Record<Language, number>> = { en: 0.022 };
/**
 * The tickets of a language may have been easy: below this, words must not speak for a report. Of 200 new tickets in
 * eight languages it took back 2 of 10 false alarms (at 0.4 before), and 2 of 101 reports.
 */
const LOWEST = 1.2;
const PARTS = 5;

type Thresholds = Pick<Weights, 'thresholds' | 'strict'>;

/**
 * For each language the threshold at which the tickets that report nothing stay silent, all but a few: each part of the
 * tickets is weighed by what was learned from the others.
 */
export function chooseThresholds(
  tickets: readonly ReadTicket[],
  examples: readonly LabelledSentence[],
): Thresholds {
  const shuffled = createRandom(2).shuffle(tickets);
  const scores: { language: string; isNamed: boolean; score: number }[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const others = shuffled.filter((_, index) => index % PARTS !== part);
    const model = train([...examples, ...others.flatMap(({ sentences }) => sentences)]);
    for (const { ticket, sentences } of shuffled.filter((_, index) => index % PARTS === part)) {
      if (ticket.isPositive !== false) continue;
      const score = best(sentences, (sentence) => scoreOf(sentence, model));
      scores.push({ language: ticket.language, isNamed: isNamed(sentences), score });
    }
  }
  const choose = (language: Language, falseAlarms: number, from: typeof scores): [Language, number] => {
    const own = from.filter((each) => each.language === language).map(({ score }) => score);
    const falling = own.sort((a, b) => b - a);
    const threshold = Math.max(LOWEST, falling[Math.floor(falling.length * falseAlarms)] ?? Infinity);
    return [language, Number(threshold.toPrecision(4))];
  };
  const named = scores.filter((each) => each.isNamed);
  return {
    thresholds: Object.fromEntries(
      LANGUAGES.map((language) => choose(language, language === 'en' ? ENGLISH : USUAL, scores)),
    ) as Weights['thresholds'],
    strict: Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const share = STRICT[language];
        return share === undefined ? [] : [choose(language, share, named)];
      }),
    ) as Weights['strict'],
  };
}

/** How tickets that nothing was learned from are told apart by weights alone, as text. */
export function measure(tickets: readonly ReadTicket[], model: Model, weights: Weights): string {
  const ofSentences = unpackWeights(weights.sentence.packed);
  const ofTexts = unpackWeights(weights.text.packed);
  const add = ({ scale, bias }: WeightTable, slots: readonly number[], table: Int8Array): number =>
    scale * sumOf(slots, table) + bias;
  const lines = [
    ['unrounded', (sentence: LabelledSentence) => scoreOf(sentence, model)] as const,
    [
      'as kept',
      ({ features, text }: LabelledSentence) =>
        add(weights.sentence, features.slots, ofSentences) + add(weights.text, text.slots, ofTexts),
    ] as const,
  ].map(([name, score]) => {
    const found = tickets.filter(
      ({ ticket, sentences }) =>
        best(sentences, score) >=
        thresholdOf(weights, ticket.language as Language, isNamed(sentences) ? 'named' : 'known'),
    );
    const right = found.filter(({ ticket }) => ticket.isPositive === true).length;
    const all = tickets.filter(({ ticket }) => ticket.isPositive === true).length;
    const wrong = found.length - right;
    const share = (part: number, of: number): string => (part / of).toFixed(3);
    return `${name}: precision ${share(right, found.length)}, recall ${share(right, all)}, ${wrong} false alarms among ${tickets.length - all}\n`;
  });
  return `thresholds ${JSON.stringify(weights.thresholds)}, strict ${JSON.stringify(weights.strict)}, ${count(ofSentences)} weights of sentences, ${count(ofTexts)} of texts\n${lines.join('')}`;
}

function count(table: Int8Array): number {
  return table.filter((weight) => weight !== 0).length;
}

function best(sentences: readonly LabelledSentence[], score: (sentence: LabelledSentence) => number): number {
  return Math.max(-Infinity, ...sentences.map(score));
}

function isNamed(sentences: readonly LabelledSentence[]): boolean {
  return sentences.some(({ isAboutBackup }) => isAboutBackup);
}
