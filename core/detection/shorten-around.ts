import { byTurns } from '../ticket/shorten-text';
import { type ShortTicket, shortenTicket } from '../ticket/shorten-ticket';
import type { Ticket } from '../ticket/ticket';
import type { Symptom } from './symptom';

/** A ticket as it is read once its symptoms are known: what stands around them stays, however long the ticket is. */
export interface ReadTicket extends ShortTicket {
  /** Those whose words stay, as they stand in the short ticket. */
  readonly symptoms: readonly Symptom[];
}

export function shortenAround(whole: Ticket, symptoms: readonly Symptom[]): ReadTicket {
  const short = shortenTicket(whole, (message) =>
    byTurns(symptoms.filter((symptom) => symptom.message === message)).map(({ span }) => span.start),
  );
  if (short.unread === 0) return { ...short, symptoms };
  return {
    ...short,
    symptoms: symptoms.flatMap((symptom) => {
      const span = short.toShort(symptom.message, symptom.span);
      return span ? [{ ...symptom, span }] : [];
    }),
  };
}
