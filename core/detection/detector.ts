import type { ArticleSignals } from '../articles/pack';
import { fold } from '../text/fold';
import { SUBJECT, type Ticket } from '../ticket/ticket';
import type { CompiledWording } from '../wording/compile-wording';
import { createLookup } from '../wording/possibility';
import { createTextReader, type TextReading, type TextSymptom } from './read-text';
import type { Symptom } from './symptom';

export interface Detector {
  /** The symptoms of a ticket's present state, in the order of its messages. */
  detect(ticket: Ticket): Symptom[];
}

/** Finds the words by which the customer reports a failing backup, in a thread of messages. */
export function createDetector(
  wordings: readonly CompiledWording[],
  articles: readonly ArticleSignals[],
): Detector {
  const read = createTextReader(wordings, articles);

  return {
    detect(ticket) {
      const isInTicket = createLookup(() => fold(wholeText(ticket)).text);
      // A subject belongs to whoever opened the ticket.
      const subject = ticket.messages[0]?.author === 'agent' ? null : read(ticket.subject, isInTicket);
      const readings = ticket.messages.map(({ author, text }) =>
        author === 'customer' ? read(text, isInTicket) : null,
      );

      let isAboutBackup = saysWhatItIsAbout(subject);
      const reported = readings.map((reading) => {
        const symptoms = reading && symptomsOf(reading, isAboutBackup);
        isAboutBackup ||= saysWhatItIsAbout(reading);
        return symptoms ?? [];
      });
      const ofSubject = subject?.symptoms ?? [];
      if (ofSubject.length === 0 && reported.every(({ length }) => length === 0)) return [];

      // The present state counts: what stands before the last "it works now" is history.
      const solved = readings.map((reading) => reading?.findSolvedAt() ?? null);
      const lastSolved = solved.findLastIndex((at) => at !== null);
      const symptoms =
        lastSolved === -1 ? ofSubject.map((symptom) => ({ ...symptom, message: SUBJECT })) : [];
      reported.forEach((found, message) => {
        if (message < lastSolved) return;
        const from = message === lastSolved ? (solved[message] ?? 0) : 0;
        for (const symptom of found) {
          if (symptom.span.start >= from) symptoms.push({ ...symptom, message });
        }
      });
      return symptoms;
    },
  };
}

/** From here on "it failed again" needs no backup word. */
function saysWhatItIsAbout(reading: TextReading | null): boolean {
  return reading !== null && (reading.symptoms.length > 0 || reading.isTopic());
}

/** What a message reports by itself; one that names no backup is read in the light of what stands before it. */
function symptomsOf(reading: TextReading, isAboutBackup: boolean): readonly TextSymptom[] {
  return reading.symptoms.length > 0 || !isAboutBackup ? reading.symptoms : reading.findFollowUps();
}

/** All that the customer can read. */
function wholeText({ subject, messages }: Ticket): string {
  return [subject, ...messages.filter(({ author }) => author !== 'note').map(({ text }) => text)].join('\n');
}
