import { markSentences } from '../detection/marked-text';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import { foldOwnWords } from '../ticket/fold-own-words';
import { type Author, SUBJECT, type Ticket } from '../ticket/ticket';
import type { Fact } from './facts';

/** One text of the ticket, made ready once for all the readers. */
export interface Source {
  readonly message: number;
  readonly author: Author;
  readonly original: string;
  /** Folded, foreign words blanked, sentence ends marked. */
  readonly text: string;
  readonly sentences: readonly Span[];
  fact<Value>(value: Value, span: Span): Fact<Value>;
}

/** The ticket's texts; a subject belongs to whoever opened the ticket. */
export function createSources(ticket: Ticket): Source[] {
  const first = ticket.messages[0]?.author ?? 'customer';
  const subject = first === 'agent' ? [] : [createSource(SUBJECT, 'customer', ticket.subject)];
  return [...subject, ...ticket.messages.map(({ author, text }, index) => createSource(index, author, text))];
}

function createSource(message: number, author: Author, original: string): Source {
  const folded = foldOwnWords(original);
  const sentences = splitSentences(folded.text);
  return {
    message,
    author,
    original,
    sentences,
    text: markSentences(folded.text, sentences),
    fact: (value, span) => {
      const place = folded.toOriginal(span);
      return { value, evidence: { message, span: place, text: original.slice(place.start, place.end) } };
    },
  };
}
