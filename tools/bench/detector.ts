import signals from 'virtual:fix-finder/signals';
import wordings from 'virtual:fix-finder/wording';
import type { Language } from '../../core/articles/article';
import { createDetector } from '../../core/detection/detector';
import type { Ticket } from '../../core/ticket/ticket';
import { compileWording } from '../../core/wording/compile-wording';
import type { Wording } from '../../core/wording/wording';
import { type BenchTable, goal, ms, times } from './bench-table';
import { createOrdinaryText } from './ordinary-text';
import { median, timeInTurns } from './timing';

const MESSAGES = 100;
const MESSAGE_CHARS = 2_000;
const ROUNDS = 15;

/** Per language set that is loaded. */
const GOAL = 4;

/** Detection against what can't be beaten: looking at each character once. */
export function benchDetector(): BenchTable[] {
  const alone = wordings.map((wording) => measure([wording], wording.language, wording.language));
  const first = wordings[0]?.language ?? 'en';
  const together = measure(wordings, first, `all ${wordings.length}, on ${first}`);
  return [
    {
      title: 'Detection on ordinary text',
      note: `${MESSAGES} messages of ${MESSAGE_CHARS} characters, a sentence in fifty names a backup; against charCodeAt over the same text, and\none expression of all stems. The goal is for each set of wording that is loaded.`,
      headings: ['wording', 'a MB', 'of the pass', 'stems, of the pass', 'of the stems', 'per set', 'goal'],
      rows: [...alone, together],
    },
  ];
}

function measure(loaded: readonly Wording[], language: Language, name: string): string[] {
  const texts = Array.from({ length: MESSAGES }, (_, index) =>
    createOrdinaryText(language, MESSAGE_CHARS + index),
  );
  const ticket: Ticket = {
    subject: '',
    messages: texts.map((text) => ({ author: 'customer', text })),
    requester: null,
    agent: null,
    number: null,
  };
  const compiled = loaded.map(compileWording);
  const detector = createDetector(compiled, signals);
  const stems = new RegExp(compiled.map(({ anchor }) => anchor.source).join('|'), 'gi');
  const taken = timeInTurns(
    {
      detector: () => detector.detect(ticket),
      stems: () => texts.reduce((found, text) => found + (text.match(stems)?.length ?? 0), 0),
      pass: () => texts.reduce((sum, text) => sum + passOver(text), 0),
    },
    ROUNDS,
  );
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const pass = median(taken.pass);
  const ratio = median(taken.detector) / pass;
  const perSet = ratio / loaded.length;
  return [
    name,
    ms(median(taken.detector) / megabytes),
    times(ratio),
    times(median(taken.stems) / pass),
    times(median(taken.detector) / median(taken.stems)),
    times(perSet),
    goal(perSet, GOAL, '×'),
  ];
}

function passOver(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
  return sum;
}
