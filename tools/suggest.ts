import type { Engine } from '../core/engine';
import type { Fact, Facts } from '../core/facts/facts';
import { fallsBack } from '../core/reply/falls-back';
import { proposeLanguage, proposeOptions } from '../core/reply/propose-reply';
import { DEFAULT_REPLY_STYLE } from '../core/reply/reply-style';
import { readThread } from '../core/reply/thread';
import type { Suggestion } from '../core/search/suggestion';
import type { Ticket } from '../core/ticket/ticket';
import type { TicketReading } from '../core/ticket-reader';
import { createShippedEngine, loadTranslations } from './command-line/create-shipped-engine';
import { answerJsonLines } from './command-line/json-lines';
import { type TicketLine, TicketLineSchema, toTicket } from './command-line/ticket-line';

/** `npm run --silent suggest`: tickets in, symptoms, facts, suggestions and the reply out, one JSON object a line. */
const engine = createShippedEngine(await loadTranslations());
await answerJsonLines(TicketLineSchema, (line) => answer(line, engine));

function answer(line: TicketLine, engine: Engine): unknown {
  const ticket = toTicket(line);
  const reading = engine.read(ticket);
  const { symptoms, facts, suggestions, unread } = reading;
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
    // Only of the longest tickets is anything not read.
    ...(unread > 0 ? { unread } : {}),
    reply: writeReply(line, ticket, reading, engine),
  };
}

function writeReply(line: TicketLine, ticket: Ticket, reading: TicketReading, engine: Engine): unknown {
  const { symptoms, facts, suggestions } = reading;
  const [best] = suggestions;
  const article = best ? engine.article(best.article) : null;
  if (!best || !article) return null;
  const { length, formality, kind, language } = line.reply;
  const situation = {
    article,
    facts,
    thread: readThread(ticket, symptoms),
    likelyCauses: best.causes.map(({ cause }) => cause),
    style: { ...DEFAULT_REPLY_STYLE, formality },
    length,
    date: null,
  };
  const wanted = { language: language ?? proposeLanguage(engine, facts), translation: null };
  const plan = engine.plan(article, facts, proposeOptions(engine, situation, wanted, kind ?? null));
  const { text, html, markdown } = engine.render(plan);
  return {
    kind: plan.kind,
    language: plan.language,
    fallsBack: fallsBack(plan),
    text,
    html,
    markdown,
    steps: plan.steps.map(({ step, state, because, needs }) => ({
      id: step.id,
      state,
      ...(because === null ? {} : { because }),
      ...(needs === null ? {} : { needs }),
    })),
    questions: plan.questions.map(({ cause, state }) => ({ cause, state })),
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
