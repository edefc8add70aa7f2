/**
 * A supported helpdesk, as data: where its pages keep what the reader needs. Selectors are CSS; lists are fallbacks,
 * tried in order. Self-hosted products are recognised by the page itself, not by a host name.
 */
export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  /** Where the selectors come from. */
  readonly source: string;
  readonly ticketPage: PagePattern;
  /** A page on which a reply is written without the ticket being shown; `null` where the ticket page has the editor. */
  readonly replyPage: PagePattern | null;
  /** The ticket's number: group 1 on the page's path with its query. */
  readonly number: RegExp;
  readonly subject: readonly string[];
  /** What the subject's element holds beside the subject, such as "#12: ". */
  readonly subjectNoise: RegExp;
  readonly requester: readonly string[];
  readonly agent: readonly string[];
  readonly messages: MessagePattern;
  /** The first message where it stands apart from the thread. */
  readonly opening: { readonly root: string; readonly body: string; readonly author: string } | null;
  /** Elements inside a message that are not its author's words: folded quotes and their labels. */
  readonly foreign: readonly string[];
  readonly order: 'oldest-first' | 'newest-first';
  readonly replyEditors: readonly string[];
  /** Editors that must never be written to. */
  readonly otherEditors: readonly string[];
  /** Matches while the reply editor stands on "internal note". */
  readonly noteMode: readonly string[];
}

export interface PagePattern {
  /** On the page's path with its query. */
  readonly path: RegExp;
  /** An element that only this product's page has. */
  readonly marker: string;
}

export interface MessagePattern {
  readonly root: string;
  readonly body: string;
  readonly author: string;
  /** Attribute by which author and requester are compared; their text where there is none. */
  readonly authorId: string | null;
  /** Marks an internal note: a selector on or in the message, or its description's text. */
  readonly note: {
    readonly selector: string | null;
    readonly text: { readonly selector: string; readonly pattern: RegExp } | null;
  };
}
