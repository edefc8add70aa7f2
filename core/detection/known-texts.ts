import type { FirstLook } from './first-look';
import type { TextReader, TextReading, TicketContext } from './text-reading';

/** Messages of a long ticket, and of some that were open before. */
const MAX_TEXTS = 200;
/** A page read as one message, or an attack, is not worth the memory. */
const MAX_TEXT_CHARS = 50_000;

/**
 * A reader that does not read a text again. A page is read anew whenever it changes, and most of its messages are as
 * they were. What was read in the light of the rest of its ticket is forgotten: that may have changed.
 */
export function rememberTexts(read: TextReader): TextReader {
  const known = new Map<string, Known>();
  return (text: string, look: FirstLook, context: TicketContext): TextReading => {
    const before = known.get(text);
    if (before) {
      // What is still to be read is read in the light of this ticket; and the texts used last stay longest.
      before.context = context;
      known.delete(text);
      known.set(text, before);
      return before.reading;
    }
    const ask = (): TicketContext => {
      if (known.get(text) === entry) known.delete(text);
      return entry.context;
    };
    const entry: Known = {
      context,
      reading: read(text, look, {
        isWorthReading: () => ask().isWorthReading(),
        isInTicket: (expression) => ask().isInTicket(expression),
        isGroupInTicket: (wording, group) => ask().isGroupInTicket(wording, group),
      }),
    };
    if (text.length > MAX_TEXT_CHARS) return entry.reading;
    known.set(text, entry);
    const [oldest] = known.keys();
    if (known.size > MAX_TEXTS && oldest !== undefined) known.delete(oldest);
    return entry.reading;
  };
}

interface Known {
  readonly reading: TextReading;
  context: TicketContext;
}
