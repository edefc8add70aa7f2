/**
 * A supported helpdesk, as data: where its pages keep what the reader needs. A list is a row of fallbacks, best first,
 * each saying how sure it is and where it was read. `core/helpdesks/bare.ts` leaves that out for the page.
 */
export interface HelpdeskFacts {
  readonly id: string;
  readonly name: string;
  /** The first page that fits tells what the page is. */
  readonly pages: readonly PagePattern[];
  /** The ticket's number: group 1 of a pattern on the page's address, of letters, digits, `-` and `_` only. */
  readonly number: string;
  /** The number as agents know it, where the address has another. */
  readonly shownNumber?: readonly Fact[];
  /** The same-origin frame that the whole ticket is in, also inside open shadow roots. */
  readonly frames?: readonly Fact[];
  /** The active one of several tickets in the page; `{number}` stands for the ticket's number. */
  readonly panes?: readonly Fact[];
  /** Elements with one message each. None: the generic reader reads the page. */
  readonly messages: readonly Fact[];
  /** The first message where it stands apart from the thread, whatever its order; a part of `messages`. */
  readonly opening?: readonly Fact[];
  /** Inside a message; the message itself where it matches. */
  readonly bodies: readonly Fact[];
  /** Inside a message. */
  readonly authors: readonly Fact[];
  /** Attribute by which author and requester are compared; their text where it is missing. */
  readonly authorId?: string;
  readonly order: {
    readonly usual: 'oldest-first' | 'newest-first';
    /** A value in each message that grows with time, where agents may choose the order. */
    readonly grows?: string;
  };
  readonly roles: RoleSigns;
  readonly subject: readonly Fact[];
  /** What the subject's element holds beside the subject: a pattern. */
  readonly subjectNoise?: string;
  /** The customer's name. */
  readonly requester: readonly Fact[];
  /** The signed-in agent's name. */
  readonly agent: readonly Fact[];
  /** Elements in messages and subject that are not their author's words: folded quotes, labels, buttons. */
  readonly foreign: readonly string[];
  readonly replyEditors: readonly Fact[];
  /** Editors that must never be written to: internal notes, the ticket's own text. */
  readonly otherEditors: readonly Fact[];
  /** Shown while the reply editor stands on "internal note". */
  readonly noteMode: readonly Fact[];
}

export type Confidence = 'high' | 'medium' | 'low';

/**
 * Where something is. `find` is a CSS selector; `selector@name` is the value of its attribute (`@value`: what an input
 * holds), `selector =~ pattern` an element with such words, `title:pattern` group 1 of the pattern on the page's title.
 */
export interface Fact {
  readonly find: string;
  /** high: read in the product's own source or pages; medium: in other public code; low: neither. */
  readonly confidence: Confidence;
  readonly source: string;
}

export interface PagePattern {
  /** `reply`: a page on which a reply is written without the ticket being shown. */
  readonly kind: 'ticket' | 'reply';
  /** Hosts such as `app.example.com` or `*.example.com`. None: self-hosted, so the page itself has to tell. */
  readonly hosts?: readonly string[];
  /** A pattern on the page's path with query and hash. */
  readonly path: string;
  /** Lists of tickets have such addresses too: then finding no message says nothing. */
  readonly mayBeList?: true;
  /** Elements that only this product's page has; one is enough. */
  readonly marker?: readonly Fact[];
}

/** Signs of who wrote a message, on the message or inside it. Without any, the requester's messages are the customer's. */
export interface RoleSigns {
  readonly customer?: readonly Fact[];
  readonly agent?: readonly Fact[];
  readonly note?: readonly Fact[];
  /** No messages: events, drafts, automatic texts. */
  readonly skip?: readonly Fact[];
  /** Who wrote a message without a sign; not given: the first author is the customer, everybody else an agent. */
  readonly otherwise?: 'customer' | 'agent';
}

/** {@link HelpdeskFacts} as the page gets them: each fact is its `find`. Plain JSON. */
export type Helpdesk = Bare<HelpdeskFacts> & {
  /** False where the messages' places were never read in a real page: then finding none says nothing. */
  readonly isSure: boolean;
};

export type Bare<Value> = Value extends Fact
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Bare<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Bare<Value[Key]> }
      : Value;

/** Read in the product's own source, or in its pages. */
export function high(find: string, source: string): Fact {
  return { find, confidence: 'high', source };
}

/** Read in other public code that works with the product. */
export function medium(find: string, source: string): Fact {
  return { find, confidence: 'medium', source };
}

/** Not read anywhere: known from using the product, or derived from what is known. */
export function low(find: string, source = 'prior knowledge'): Fact {
  return { find, confidence: 'low', source };
}
