import { describe, expect, it } from 'vitest';
import type { Article, Step } from '../../core/articles/article';
import { foldKey } from '../../core/text/fold';
import { tokenize } from '../../core/text/phrase-matcher';
import { splitSentences } from '../../core/text/sentences';
import { createShippedEngine, shipped, shippedArticles } from '../core/support/shipped';
import { createTicketOf } from '../core/support/tickets';

const engine = createShippedEngine();

/** What a customer is told to do, warnings left out. */
const orders = (step: Step): string => [step.title, step.path ?? '', step.body].join('\n');

/** Everything of an article that can end up before a customer's eyes. */
const readByCustomers = ({ meaning, steps, faq, causes }: Article): string[] => [
  meaning,
  ...steps.flatMap((step) => [orders(step), step.caution ?? '', step.check]),
  ...faq.flatMap(({ question, answer }) => [question, answer]),
  ...causes.flatMap(({ question }) => question ?? []),
];

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());

it('ships the six articles of the first version', () => {
  expect(shippedArticles.map(({ id, language }) => `${id}/${language}`)).toEqual(
    expect.arrayContaining(
      [
        'icloud-backup-failed',
        'icloud-backup-not-enough-storage',
        'icloud-last-backup-could-not-be-completed',
        'icloud-backup-stuck-estimating-time',
        'icloud-backup-greyed-out-or-disabled',
        'icloud-backup-after-password-change',
      ].map((id) => `${id}/en`),
    ),
  );
});

it('has everything the model article has in the first of them', () => {
  const model = shippedArticles.find(({ id }) => id === 'icloud-backup-failed');
  expect(model?.steps.length).toBeGreaterThanOrEqual(7);
  expect(model?.faq.length).toBeGreaterThanOrEqual(3);
  expect(model?.causes.length).toBeGreaterThanOrEqual(5);
});

describe.each(shippedArticles)('content/articles/$id', (article) => {
  const { steps, signals, causes } = article;

  it('says where each step and each message of a product comes from', () => {
    for (const { id, sources } of steps) expect(sources, id).not.toEqual([]);
    for (const { text, source } of signals.filter(({ kind }) => kind === 'message'))
      expect(source, text).toMatch(/^https?:/);
  });

  it('never asks for a password or a code', () => {
    const asks = readByCustomers(article)
      .flatMap(sentencesOf)
      .filter((sentence) =>
        /\b(?:send|tell|give|share|reply|e-?mail)\b.{0,60}\b(?:password|passcode|code)\b/i.test(sentence),
      )
      .filter((sentence) => !/\b(?:don['’]t|never|do not)\b/i.test(sentence));
    expect(asks).toEqual([]);
  });

  it('never has a company’s profile removed', () => {
    const removals = steps.filter((step) =>
      /\b(?:remov\w+|delet\w+|uninstall\w*|eras\w+)\b.{0,60}\b(?:profile|mdm)\b/is.test(orders(step)),
    );
    expect(removals.map(({ id }) => id)).toEqual([]);
  });

  it('never has WhatsApp uninstalled', () => {
    const removals = steps.filter((step) =>
      /\b(?:remov\w+|delet\w+|uninstall\w*|offload\w*|reinstall\w*)\b.{0,60}\bwhatsapp\b/is.test(
        orders(step),
      ),
    );
    expect(removals.map(({ id }) => id)).toEqual([]);
  });

  it('calls destructive whatever deletes a backup, resets or signs out', () => {
    for (const { title, destructive } of steps) {
      if (/^(?:as a last resort, )?(?:delete .*backup|erase|reset|wipe|sign out)\b/i.test(title))
        expect(destructive, title).toBe(true);
    }
  });

  it('warns before a destructive step, and has a copy made first where it has a step for that', () => {
    const copyAt = steps.findIndex(({ action }) => action === 'computer-backup');
    steps.forEach((step, index) => {
      if (!step.destructive) return;
      expect(step.caution, step.id).toBeDefined();
      expect(copyAt, `the copy before ${step.id}`).toBeLessThan(index);
    });
  });

  it('can leave out or move any step: none names another by its number', () => {
    for (const text of readByCustomers(article))
      expect(text).not.toMatch(/\bsteps? \d|\b(?:above|previous|next) step\b/i);
  });

  it('holds plain text, no markup and no template', () => {
    for (const text of readByCustomers(article))
      expect(text).not.toMatch(/<\/?(?:a|b|br|i|li|ol|p|script|strong|ul)\b|\{\{|\*\*|\]\(/i);
  });

  it('words its phrases as they are matched', () => {
    for (const { text } of signals.filter(({ kind }) => kind === 'phrase')) {
      expect(text).toBe(foldKey(text));
      expect(text).not.toMatch(/\.$/);
      expect(tokenize(text).length, text).toBeGreaterThanOrEqual(2);
    }
    for (const hint of [
      ...causes.flatMap(({ hints }) => hints),
      ...steps.flatMap(({ tried }) => tried ?? []),
    ])
      expect(tokenize(foldKey(hint)), hint).not.toEqual([]);
  });

  it.each(signals.map(({ text }) => text))('is recognised by "%s"', (text) => {
    const { symptoms, suggestions } = engine.read(createTicketOf(`Hello, ${text}. What can I do?`));
    expect(symptoms.flatMap(({ articles }) => articles)).toContain(article.id);
    expect(suggestions.map((suggestion) => suggestion.article)).toContain(article.id);
  });
});

it('gives every action in the articles a wording', () => {
  const actions = new Set(shipped.wordings.flatMap((wording) => wording.actions.map(({ id }) => id)));
  const used = shippedArticles.flatMap(({ steps }) => steps.flatMap(({ action }) => action ?? []));
  expect(used.filter((action) => !actions.has(action))).toEqual([]);
  expect(used.length).toBeGreaterThan(0);
});
