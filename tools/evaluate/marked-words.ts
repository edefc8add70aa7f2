import type { Symptom } from '../../core/detection/symptom';
import { fold, foldKey } from '../../core/text/fold';
import { overlaps, type Span } from '../../core/text/span';
import { SUBJECT, type Ticket } from '../../core/ticket/ticket';

const SHOWN_TEXT_CHARS = 200;

export interface Place {
  readonly message: number;
  readonly span: Span;
}

export interface MarkedWords {
  readonly words: string;
  /** Everywhere they stand. */
  readonly places: readonly Place[];
}

export function meets(place: Place, symptom: Symptom): boolean {
  return place.message === symptom.message && overlaps(place.span, symptom.span);
}

/** Everywhere the customer says these words, whatever their capitals, accents and quotation marks. */
export function findWords(ticket: Ticket, words: string): Place[] {
  const wanted = foldKey(words.trim());
  if (wanted === '') return [];
  return customerTexts(ticket).flatMap(({ message, text }) => {
    const folded = fold(text);
    const places: Place[] = [];
    for (let at = folded.text.indexOf(wanted); at !== -1; at = folded.text.indexOf(wanted, at + 1)) {
      places.push({ message, span: folded.toOriginal({ start: at, end: at + wanted.length }) });
    }
    return places;
  });
}

/** A subject belongs to whoever opened the ticket. */
function customerTexts({ subject, messages }: Ticket): { message: number; text: string }[] {
  return [
    ...(messages[0]?.author === 'agent' ? [] : [{ message: SUBJECT, text: subject }]),
    ...messages.flatMap(({ author, text }, message) => (author === 'customer' ? [{ message, text }] : [])),
  ].filter(({ text }) => text !== '');
}

export function customerText(ticket: Ticket): string {
  return customerTexts(ticket)
    .map(({ text }) => text)
    .join(' / ');
}

/** On one line, and no longer than a terminal bears. */
export function cut(text: string, length = SHOWN_TEXT_CHARS): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
