import type { ArticleSignals } from '../articles/pack';
import { fold } from '../text/fold';
import { shortenTicket } from '../ticket/shorten-ticket';
import { SUBJECT, type Ticket, textOf } from '../ticket/ticket';
import type { Weigher } from '../weighing/weigher';
import type { CompiledWording } from '../wording/compile-wording';
import { once } from '../wording/once';
import { createLookup } from '../wording/possibility';
import { createFirstLooker, type FirstLook } from './first-look';
import { rememberTexts } from './known-texts';
import { createTextReader } from './read-text';
import { isWeighed, type Symptom } from './symptom';
import type { TextReading, TextSymptom } from './text-reading';

export interface Detector {
  /** The symptoms of a ticket's present state, in the order of its messages. */
  detect(ticket: Ticket): Symptom[];
  /** What may be a symptom of its present state, where nothing is for sure: enough to suggest by, too little to mark. */
  suspect(ticket: Ticket): Symptom[];
}

/**
 * Finds the words by which the customer reports a failing backup, in a thread of messages.
 * @param weigher judges the sentences of texts in which no rule finds anything; `null` for nobody
 */
export function createDetector(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
  weigher: Weigher | null = null,
): Detector {
  const looker = once(() => createFirstLooker(wordings, articles));
  const lookAt = (text: string): FirstLook => looker().look(text);
  const read = rememberTexts(createTextReader(wordings, articles, weigher, lookAt));

  return {
    detect: (ticket) => inShort(ticket, (short) => detectIn(short).symptoms),
    suspect: (ticket) =>
      inShort(ticket, (short) => {
        const { symptoms, suspicions } = detectIn(short);
        return symptoms.length === 0 ? suspicions() : [];
      }),
  };

  function inShort(whole: Ticket, find: (short: Ticket) => Symptom[]): Symptom[] {
    const short = shortenTicket(whole, (message) => lookAt(textOf(whole, message)).places);
    const found = find(short.ticket);
    if (short.unread === 0) return found;
    return found.map((symptom) => {
      const span = short.toWhole(symptom.message, symptom.span);
      return { ...symptom, span, text: textOf(whole, symptom.message).slice(span.start, span.end) };
    });
  }

  function detectIn(ticket: Ticket): Findings {
    const look = createTicketLook(ticket, lookAt);
    const isGroupInTicket = createGroupLookup(look.public);
    // A subject belongs to whoever opened the ticket.
    const subjectLook = ticket.messages[0]?.author === 'agent' ? null : look.subject();
    const looks = ticket.messages.map(({ author }, index) =>
      author === 'note' ? null : look.message(index),
    );
    const isWorthReading = [subjectLook, ...looks].some((each) => each?.isWorthReading(isGroupInTicket));
    const context = {
      isWorthReading: () => isWorthReading,
      isInTicket: createLookup(once(() => fold(wholeText(ticket)).text)),
      isGroupInTicket,
    };
    const subject = subjectLook && read(ticket.subject, subjectLook, context);
    const readAll = looks.map(
      (each, index) => each && read(ticket.messages[index]?.text ?? '', each, context),
    );
    const isCustomers = (index: number): boolean => ticket.messages[index]?.author === 'customer';
    const readings = readAll.map((reading, index) => (isCustomers(index) ? reading : null));

    let isAboutBackup = saysWhatItIsAbout(subject);
    let hasCustomerWritten = false;
    const reported = readings.map((reading, index) => {
      if (!reading) return [];
      // Whoever answers "Has the backup run now?" need not name it. What is said to somebody who has written of
      // something else may be a hint for all: "If your backup fails, see our guide."
      isAboutBackup ||=
        reading.symptoms.length === 0 &&
        !isCustomers(index - 1) &&
        readAll[index - 1]?.speaksOfBackup(hasCustomerWritten) === true;
      hasCustomerWritten = true;
      const symptoms = symptomsOf(reading, isAboutBackup);
      isAboutBackup ||= saysWhatItIsAbout(reading);
      return symptoms;
    });
    const ofSubject = subject?.symptoms ?? [];
    const solved = once(() => readings.map((reading) => reading?.findSolvedAt() ?? null));
    if (ofSubject.length === 0 && reported.every(({ length }) => length === 0)) {
      return {
        symptoms: [],
        suspicions: () =>
          !isWorthReading || solved().some((at) => at !== null)
            ? []
            : [subject, ...readings].flatMap((reading, index) =>
                (reading?.findSuspicions() ?? []).map((symptom) => inMessage(symptom, index - 1)),
              ),
      };
    }

    // The present state counts: what stands before the last "it works now" is history.
    const firstReport = ofSubject.length > 0 ? SUBJECT : reported.findIndex(({ length }) => length > 0);
    const solvedAt = solved().map((at, index) => {
      const isAnswer = index > Math.max(0, firstReport);
      return isAnswer && readings[index]?.saysAllIsWell() ? (ticket.messages[index]?.text.length ?? 0) : at;
    });
    const lastSolved = solvedAt.findLastIndex((at) => at !== null);
    const symptoms = lastSolved === -1 ? ofSubject.map((symptom) => inMessage(symptom, SUBJECT)) : [];
    reported.forEach((found, message) => {
      if (message < lastSolved) return;
      const from = message === lastSolved ? (solvedAt[message] ?? 0) : 0;
      const present = (all: readonly TextSymptom[]): readonly TextSymptom[] =>
        all.filter((symptom) => symptom.from >= from);
      // "Then all was fine. Now it does it again": what comes after need not name the backup.
      const isOver = found.length > 0 && present(found).length === 0;
      const now = present(isOver ? (readings[message]?.findRelapses() ?? []) : found);
      symptoms.push(...now.map((symptom) => inMessage(symptom, message)));
    });
    // Where a rule has found what it is about, there is no need to guess.
    const ruled = symptoms.filter((symptom) => !isWeighed(symptom));
    return { symptoms: ruled.length > 0 ? ruled : symptoms, suspicions: () => [] };
  }
}

interface Findings {
  readonly symptoms: Symptom[];
  readonly suspicions: () => Symptom[];
}

function inMessage({ from: _, ...symptom }: TextSymptom, message: number): Symptom {
  return { ...symptom, message };
}

/** From here on "it failed again" needs no backup word. */
function saysWhatItIsAbout(reading: TextReading | null): boolean {
  return reading !== null && (reading.symptoms.length > 0 || reading.isTopic());
}

/** What a message reports by itself; one that names no backup is read in the light of what stands before it. */
function symptomsOf(reading: TextReading, isAboutBackup: boolean): readonly TextSymptom[] {
  const { symptoms } = reading;
  if (!isAboutBackup || symptoms.some((symptom) => !isWeighed(symptom))) return symptoms;
  const followUps = reading.findFollowUps();
  return followUps.length > 0 ? followUps : symptoms;
}

/** Remembers what was asked: each text is asked for each group of rules. */
function createGroupLookup(looks: () => readonly FirstLook[]) {
  const known = new Map<CompiledWording, Map<number, boolean>>();
  return (wording: CompiledWording, group: number): boolean => {
    const groups = known.get(wording) ?? new Map<number, boolean>();
    known.set(wording, groups);
    const is = groups.get(group) ?? looks().some((look) => look.hasWhen(wording, group));
    groups.set(group, is);
    return is;
  };
}

/** Looks at each text once, when it is first asked for. */
function createTicketLook({ subject, messages }: Ticket, lookAt: (text: string) => FirstLook) {
  const ofSubject = once(() => lookAt(subject));
  const ofMessages = messages.map(({ text }) => once(() => lookAt(text)));
  return {
    subject: ofSubject,
    message: (index: number): FirstLook | null => ofMessages[index]?.() ?? null,
    /** Those at all that the customer can read. */
    public: once((): readonly FirstLook[] => [
      ofSubject(),
      ...ofMessages.filter((_, index) => messages[index]?.author !== 'note').map((look) => look()),
    ]),
  };
}

function wholeText({ subject, messages }: Ticket): string {
  return [subject, ...messages.filter(({ author }) => author !== 'note').map(({ text }) => text)].join('\n');
}
