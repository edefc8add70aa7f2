import type { ArticleSignals } from '../articles/pack';
import { SUBJECT, type Ticket } from '../ticket/ticket';
import type { CompiledWording } from '../wording/compile-wording';
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
      // A subject belongs to whoever opened the ticket.
      const subject = ticket.messages[0]?.author === 'agent' ? [] : read(ticket.subject).symptoms;
      const readings = ticket.messages.map((message) =>
        message.author === 'customer' ? read(message.text) : null,
      );
      const firstReport =
        subject.length > 0 ? SUBJECT : readings.findIndex((reading) => (reading?.symptoms.length ?? 0) > 0);
      if (subject.length === 0 && firstReport === -1) return [];

      // The present state counts: what stands before the last "it works now" is history.
      const solved = readings.map((reading) => reading?.findSolvedAt() ?? null);
      const lastSolved = solved.findLastIndex((at) => at !== null);
      const symptoms = lastSolved === -1 ? subject.map((symptom) => ({ ...symptom, message: SUBJECT })) : [];
      readings.forEach((reading, message) => {
        if (!reading || message < lastSolved) return;
        const from = message === lastSolved ? (solved[message] ?? 0) : 0;
        for (const symptom of reported(reading, message > firstReport)) {
          if (symptom.span.start >= from) symptoms.push({ ...symptom, message });
        }
      });
      return symptoms;
    },
  };
}

/** What a message reports by itself; a later one that names no backup is read in the light of the thread. */
function reported(reading: TextReading, isLater: boolean): readonly TextSymptom[] {
  return reading.symptoms.length > 0 || !isLater ? reading.symptoms : reading.findFollowUps();
}
