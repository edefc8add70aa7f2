import { anonymise } from '../articles/anonymise';
import type { Article } from '../articles/article';
import { parseOwnArticle } from '../articles/own-article';
import type { Engine } from '../engine';
import { idFromTitle } from '../import/article-id';
import { blankForeignWords } from '../ticket/own-words';
import type { Ticket } from '../ticket/ticket';

/** A draft from a ticket, and the articles that may only need the customer's words. */
export interface TicketArticle {
  readonly article: Article;
  /** Best first; the phrase is how this customer said it. */
  readonly similar: readonly { readonly id: string; readonly title: string; readonly phrase: string }[];
}

const MAX_TITLE_CHARS = 100;
const MAX_PHRASE_CHARS = 160;
const MAX_PHRASES = 5;
const MAX_ANSWER_CHARS = 8_000;
const MAX_SIMILAR = 3;
/** Below this a search result is about something else. */
const MIN_SIMILARITY = 0.5;

/**
 * Makes an article of what the customer reports and what an agent answered, without whom it is about.
 * @param selection what the agent has selected on the page: the answer, where it is no customer's words
 */
export function createTicketArticle(
  ticket: Ticket,
  selection: string,
  engine: Pick<Engine, 'read' | 'search' | 'article'>,
): TicketArticle | null {
  const names = [
    ...(ticket.requester === null ? [] : [ticket.requester]),
    ...(ticket.agent === null ? [] : [ticket.agent]),
    ...ticket.messages.flatMap(({ authorName }) => authorName ?? []),
  ];
  const clean = (text: string): string => anonymise(text, names).text;
  const { symptoms, facts } = engine.read(ticket);
  const wording = symptoms.map(({ text }) => phraseOf(clean(text)));
  const phrases = [...new Set(wording)].filter((phrase) => phrase.length >= 8).slice(0, MAX_PHRASES);
  const subject = phraseOf(clean(ticket.subject));
  const title = (subject !== '' ? subject : (phrases[0] ?? '')).slice(0, MAX_TITLE_CHARS).trim();
  const answer = clean(answerIn(ticket, selection)).slice(0, MAX_ANSWER_CHARS);
  if (title === '') return null;
  const parsed = parseOwnArticle({
    id: idFromTitle(title),
    title,
    ...(facts.product ? { product: facts.product.value } : {}),
    signals: phrases.map((text) => ({ text, kind: 'phrase' })),
    ready: true,
    steps: [{ id: 'reply', title, body: withoutMarkup(answer) }],
  });
  if (!parsed.ok) return null;
  const phrase = phrases[0];
  return { article: parsed.value, similar: phrase === undefined ? [] : findSimilar(engine, phrase, phrases) };
}

function findSimilar(
  engine: Pick<Engine, 'search' | 'article'>,
  phrase: string,
  phrases: readonly string[],
): TicketArticle['similar'] {
  return engine
    .search(phrases.join(' '))
    .filter(({ score }) => score >= MIN_SIMILARITY)
    .slice(0, MAX_SIMILAR)
    .flatMap(({ article: id }) => {
      const title = engine.article(id)?.title;
      return title === undefined ? [] : [{ id, title, phrase }];
    });
}

/** The selected words, else the last that an agent wrote to the customer. */
function answerIn(ticket: Ticket, selection: string): string {
  const selected = selection.trim();
  const isCustomers = ticket.messages.some(
    ({ author, text }) => author === 'customer' && oneLine(text).includes(oneLine(selected)),
  );
  if (selected !== '' && !isCustomers) return selected;
  const last = ticket.messages.findLast(({ author }) => author === 'agent');
  return last
    ? blankForeignWords(last.text)
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : '';
}

/** Ticket text is anybody's: what looks like markup would be refused when the article is saved. */
function withoutMarkup(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/javascript\s*:/gi, '');
}

function phraseOf(text: string): string {
  return withoutMarkup(oneLine(text))
    .replace(/…/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_PHRASE_CHARS)
    .trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
