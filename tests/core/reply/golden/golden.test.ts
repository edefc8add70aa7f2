import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ArticleSchema } from '../../../../core/articles/article';
import { ArticlePhrasesSchema } from '../../../../core/articles/article-phrases';
import {
  ArticleTranslationSchema,
  TRANSLATED_LANGUAGES,
} from '../../../../core/articles/article-translation';
import { LANGUAGES, type Language } from '../../../../core/articles/languages';
import { createEngine } from '../../../../core/engine';
import { fallsBack } from '../../../../core/reply/falls-back';
import { proposeLanguage, proposeOptions } from '../../../../core/reply/propose-reply';
import { hasSteps, REPLY_KINDS } from '../../../../core/reply/reply-kind';
import type { ReplyPlan } from '../../../../core/reply/reply-plan';
import { DEFAULT_REPLY_STYLE } from '../../../../core/reply/reply-style';
import { readThread } from '../../../../core/reply/thread';
import type { Ticket } from '../../../../core/ticket/ticket';
import { shipped } from '../../support/shipped';

/**
 * Replies as customers get them, for a person to read: after a change, look at each file that differs, and renew them
 * with `npx vitest run tests/core/reply/golden -u`.
 */
const FOLDER = 'tests/core/reply/golden';

const IDS = v.optional(v.array(v.string()), []);

const TicketsSchema = v.array(
  v.strictObject({
    id: v.string(),
    requester: v.optional(v.string()),
    agent: v.optional(v.string()),
    number: v.optional(v.string()),
    reply: v.optional(
      v.strictObject({
        kind: v.optional(v.picklist(REPLY_KINDS)),
        length: v.optional(v.picklist(['full', 'short'])),
        formality: v.optional(v.picklist(['formal', 'informal'])),
      }),
      {},
    ),
    article: v.optional(v.string()),
    plan: v.optional(v.strictObject({ send: IDS, ask: IDS, tried: IDS, sent: IDS }), {}),
    messages: v.array(v.record(v.picklist(['customer', 'agent']), v.string())),
  }),
);
type Golden = v.InferOutput<typeof TicketsSchema>[number];

const TICKETS = v.parse(TicketsSchema, parse(readFileSync(`${FOLDER}/tickets.yaml`, 'utf8')));

/**
 * Articles as they were when the replies were read: what is golden here is how a reply is planned and put together, and a
 * better wording in `content/` need not be read 40 times.
 */
const FROZEN = readdirSync(`${FOLDER}/articles`);
const file = (id: string, name: string) => `${FOLDER}/articles/${id}/${name}.yaml`;
const read = (id: string, name: string): unknown => parse(readFileSync(file(id, name), 'utf8'));
const engine = createEngine({
  ...shipped,
  pack: {
    ...shipped.pack,
    articles: FROZEN.map((id) => v.parse(ArticleSchema, read(id, 'en'))),
    phrases: FROZEN.flatMap((article) =>
      Object.entries(v.parse(ArticlePhrasesSchema, read(article, 'phrases'))).map(([language, entry]) => ({
        ...entry,
        article,
        language: language as Language,
      })),
    ),
  },
  translations: FROZEN.flatMap((article) =>
    TRANSLATED_LANGUAGES.filter((language) => existsSync(file(article, language))).map((language) => ({
      ...v.parse(ArticleTranslationSchema, read(article, language)),
      article,
    })),
  ),
});

function toTicket({ requester, agent, number, messages }: Golden): Ticket {
  return {
    subject: '',
    requester: requester ?? null,
    agent: agent ?? null,
    number: number ?? null,
    messages: messages.flatMap((message) =>
      Object.entries(message).map(([author, text]) => ({ author: author as 'customer' | 'agent', text })),
    ),
  };
}

function planFor(golden: Golden): ReplyPlan {
  const ticket = toTicket(golden);
  const { symptoms, facts, suggestions } = engine.read(ticket);
  const [best] = suggestions;
  const article = engine.article(golden.article ?? best?.article ?? '');
  if (!article) throw new Error(`${golden.id} has no suggestion`);
  const { kind, length = 'full', formality = 'formal' } = golden.reply;
  const situation = {
    article,
    facts,
    thread: readThread(ticket, symptoms),
    likelyCauses: best?.causes.map(({ cause }) => cause) ?? [],
    style: { ...DEFAULT_REPLY_STYLE, formality },
    length,
    date: '2026-11-29',
  };
  const wanted = { language: proposeLanguage(engine, facts), translation: null };
  return engine.plan(article, facts, proposeOptions(engine, situation, wanted, kind ?? null));
}

/** The plan as a reviewer reads it, above the reply. */
function describePlan(plan: ReplyPlan): string {
  const steps = plan.steps.map(({ step, state, because, needs }) =>
    [
      `  ${state}: ${step.id}`,
      because === null ? '' : ` “${because}”`,
      needs === null ? '' : ` (only ${needs})`,
    ].join(''),
  );
  const questions = plan.questions.map(({ cause, state }) => `  ${state}: ${cause}`);
  return [
    `${plan.article.id}, ${plan.kind}, ${plan.language}, ${plan.formality}, ${plan.length}`,
    ...(fallsBack(plan) ? ['not translated: the article’s text is in English'] : []),
    ...(plan.likelyCauses.length > 0 ? [`likely: ${plan.likelyCauses.join(', ')}`] : []),
    'steps',
    ...steps,
    ...(plan.kind === 'question' ? ['questions', ...questions] : []),
  ].join('\n');
}

it('has 40 tickets in nine languages', () => {
  expect(TICKETS).toHaveLength(40);
  expect(new Set(TICKETS.map(({ id }) => id.slice(0, 2)))).toEqual(new Set(LANGUAGES));
  expect(new Set(TICKETS.map(({ id }) => id)).size).toBe(40);
});

describe.each(TICKETS)('$id', (golden) => {
  const plan = planFor(golden);

  it('is planned as somebody who knows the product would', () => {
    const inState = (...states: string[]) =>
      plan.steps.filter(({ state }) => states.includes(state)).map(({ step }) => step.id);
    const asked = plan.questions.filter(({ state }) => state === 'asked').map(({ cause }) => cause);
    expect({
      send: hasSteps(plan.kind) ? inState('included') : [],
      ask: plan.kind === 'question' ? asked : [],
      tried: inState('tried'),
      sent: inState('sent'),
    }).toEqual(golden.plan);
  });

  it('is answered in its language, as planned and worded', async () => {
    expect(plan.language).toBe(golden.id.slice(0, 2));
    const { text } = engine.render(plan);
    await expect(`${describePlan(plan)}\n\n--------\n\n${text}\n`).toMatchFileSnapshot(`${golden.id}.txt`);
  });

  it('leaves out no step without a reason, and puts in none that can lose data', () => {
    for (const { step, state, because } of plan.steps) {
      if (['tried', 'sent', 'not-applicable'].includes(state)) expect(because, step.id).toBeTruthy();
      if (state === 'included') expect(step.destructive, step.id).not.toBe(true);
    }
  });
});
