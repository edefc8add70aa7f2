import type { Symptom } from '../../../core/detection/symptom';
import type { ActionFact, Facts } from '../../../core/facts/facts';
import type { Suggestion } from '../../../core/search/suggestion';
import type { Ticket } from '../../../core/ticket/ticket';
import type { Measured } from '../../../tools/evaluate/measure';
import { createArticle, createStep } from '../../core/support/articles';

/** The articles of its knowledge base. */
const ARTICLES = new Map(
  ['a-stuck', 'a-full', 'a-off'].map((id) => [
    id,
    createArticle({ id, steps: [createStep({ id: 'power-cycle', action: 'restart-device' })] }),
  ]),
);

/**
 * An engine whose answers stand in the text, so that figures can be worked out by hand: `FAILS` is a symptom,
 * `did(restart-device)` an action tried, `see(a-stuck)` a suggestion or result.
 */
export const fakeEngine: Measured = {
  read(ticket) {
    const symptoms = ticket.messages.flatMap(({ author, text }, message) =>
      author === 'customer' ? symptomsIn(text, message) : [],
    );
    return {
      symptoms,
      facts: { ...NO_FACTS, tried: triedIn(ticket) },
      suggestions: ticket.messages.flatMap(({ text }) => suggestionsIn(text)),
      unread: 0,
    };
  },
  search: suggestionsIn,
  article: (id) => ARTICLES.get(id) ?? null,
};

const NO_FACTS: Facts = {
  language: 'en',
  product: null,
  device: null,
  os: null,
  storage: null,
  codes: [],
  tried: [],
  sent: [],
  customerName: null,
  agentName: null,
};

function symptomsIn(text: string, message: number): Symptom[] {
  return [...text.matchAll(/FAILS/g)].map(({ 0: words, index }) => ({
    message,
    span: { start: index, end: index + words.length },
    text: words,
    kind: 'failed',
    rule: 'en/fails',
    language: 'en',
    articles: [],
  }));
}

function triedIn({ messages }: Ticket): ActionFact[] {
  return messages.flatMap(({ text }, message) =>
    [...text.matchAll(/did\(([^)]+)\)/g)].map(({ 0: words, 1: value = '', index }) => ({
      value,
      label: value,
      evidence: { message, span: { start: index, end: index + words.length }, text: words },
    })),
  );
}

function suggestionsIn(text: string): Suggestion[] {
  return [...text.matchAll(/see\(([^)]+)\)/g)].map(([, article = '']) => ({
    article,
    score: 0.5,
    causes: [],
    reasons: [],
    matches: [],
  }));
}
