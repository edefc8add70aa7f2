import signals from 'virtual:fix-finder/signals';
import weights from 'virtual:fix-finder/weights';
import wordings from 'virtual:fix-finder/wording';
import type { Language } from '../../core/articles/article';
import { createDetector } from '../../core/detection/detector';
import type { Ticket } from '../../core/ticket/ticket';
import { createWeigher } from '../../core/weighing/weigher';
import { compileWording } from '../../core/wording/compile-wording';
import type { Wording } from '../../core/wording/wording';
import { type BenchTable, goal, ms, times } from './bench-table';
import { createOrdinaryText } from './ordinary-text';
import { ticketOf } from './tickets';
import { median, timeInTurns } from './timing';

const MESSAGES = 100;
const MESSAGE_CHARS = 2_000;
const ROUNDS = 15;

/** Per language set that is loaded. */
const GOAL = 4;

/** What a customer writes who reports a failing backup, among much else. */
const REPORT =
  'Hello,\n\nsince the last update my iPhone has not been backed up. Every morning it says "The last backup could not be completed." I have restarted it twice and there are 12 GB free in iCloud. What else can I try?\n\n';

/** Detection against what can't be beaten: looking at each character once. */
export function benchDetector(): BenchTable[] {
  const first = wordings[0]?.language ?? 'en';
  const english = wordings.filter(({ language }) => language === 'en');
  return [
    {
      title: 'Detection on ordinary text',
      note: `${MESSAGES} messages of ${MESSAGE_CHARS} characters, generated: the prose of tickets and helpdesk pages (orders, invoices, logins, devices), with no\nword for a backup. Against charCodeAt over the same text. The goal is for each set of wording that is loaded.`,
      headings: ['wording', 'a MB', 'of the pass', 'per set', 'goal'],
      rows: [
        ...wordings.map((wording) => onOrdinaryText([wording], wording.language, wording.language)),
        onOrdinaryText(wordings, first, `all ${wordings.length}, on ${first}`),
        onOrdinaryText(wordings, 'en', `all ${wordings.length}, on en`),
        onOrdinaryText(wordings, 'ja', `all ${wordings.length}, on ja`),
      ],
    },
    {
      title: 'Detection on a ticket that reports a failing backup',
      note: `One message of ${REPORT.length} characters, by itself and followed by ${MESSAGE_CHARS} characters of ordinary text; another one each time, patterns compiled.`,
      headings: ['ticket', 'wording', 'time', 'of the pass'],
      rows: [
        onReport(english, 'the report', 'en', REPORT),
        onReport(wordings, 'the report', `all ${wordings.length}`, REPORT),
        onReport(
          wordings,
          'with ordinary text',
          `all ${wordings.length}`,
          REPORT + createOrdinaryText('en', MESSAGE_CHARS),
        ),
      ],
    },
  ];
}

function onOrdinaryText(loaded: readonly Wording[], language: Language, name: string): string[] {
  const texts = Array.from({ length: MESSAGES }, (_, index) =>
    createOrdinaryText(language, MESSAGE_CHARS + index),
  );
  const { detector, pass } = measure(loaded, ticketOf(...texts));
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const perSet = detector / pass / loaded.length;
  return [name, ms(detector / megabytes), times(detector / pass), times(perSet), goal(perSet, GOAL, '×')];
}

function onReport(loaded: readonly Wording[], ticket: string, name: string, text: string): string[] {
  const { detector, pass } = measure(loaded, ticketOf(text));
  return [ticket, name, ms(detector), times(detector / pass)];
}

/** Medians, in milliseconds. */
function measure(loaded: readonly Wording[], ticket: Ticket): { detector: number; pass: number } {
  const detector = createDetector(loaded.map(compileWording), signals, createWeigher(weights));
  let round = 0;
  const another = (): Ticket => {
    round += 1;
    // A text that was read before is not read again.
    return {
      ...ticket,
      messages: ticket.messages.map((each) => ({ ...each, text: `${each.text} ${round}` })),
    };
  };
  const taken = timeInTurns(
    {
      detector: () => detector.detect(another()),
      pass: () => ticket.messages.reduce((sum, { text }) => sum + passOver(text), 0),
    },
    ROUNDS,
  );
  return { detector: median(taken.detector), pass: median(taken.pass) };
}

function passOver(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
  return sum;
}
