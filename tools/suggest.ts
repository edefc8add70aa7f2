import type { Engine } from '../core/engine';
import type { Fact, Facts } from '../core/facts/facts';
import type { Suggestion } from '../core/search/suggestion';
import { createShippedEngine } from './command-line/create-shipped-engine';
import { answerJsonLines } from './command-line/json-lines';
import { type TicketLine, TicketLineSchema, toTicket } from './command-line/ticket-line';

/** `npm run --silent suggest`: tickets in, symptoms, facts, suggestions and the reply out, one JSON object a line. */
const engine = createShippedEngine();
await answerJsonLines(TicketLineSchema, (line) => answer(line, engine));

function answer(line: TicketLine, { read, article, plan, render }: Engine): unknown {
  const { symptoms, facts, suggestions } = read(toTicket(line));
  const best = suggestions[0];
  const found = best ? article(best.article) : null;
  const planned =
    best && found
      ? plan(found, facts, {
          length: 'full',
          chosen: new Map(),
          likelyCauses: best.causes.map(({ cause }) => cause),
        })
      : null;
  return {
    id: line.id,
    language: facts.language,
    symptoms: symptoms.map(({ message, span, text, kind, rule, language }) => ({
      message,
      start: span.start,
      end: span.end,
      text,
      kind,
      rule,
      language,
    })),
    facts: describeFacts(facts),
    suggestions: suggestions.map(describeSuggestion),
    reply: planned
      ? { ...render(planned), steps: planned.steps.map(({ step, state }) => ({ id: step.id, state })) }
      : null,
  };
}

function describeFacts(facts: Facts): unknown {
  return {
    product: facts.product?.value ?? null,
    device: facts.device?.value ?? null,
    os: facts.os?.value ?? null,
    storage: facts.storage?.value ?? null,
    codes: facts.codes.map(({ value }) => value),
    tried: facts.tried.map(withoutArticle),
    sent: facts.sent.map(withoutArticle),
  };
}

/** A step's fact is `article/step`; an action has no article. */
function withoutArticle({ value }: Fact): string {
  return value.slice(value.indexOf('/') + 1);
}

function describeSuggestion({ article, score, causes, reasons }: Suggestion): unknown {
  return {
    article,
    score,
    causes: causes.map(({ cause }) => cause),
    reasons: reasons.map(({ words }) => words),
  };
}
