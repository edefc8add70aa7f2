import type { Article } from './article';
import type { Finding } from './finding';
import { sentencesIn } from './sentences-in';

/** A text of an article that can end up before a customer's eyes, and where it stands. */
interface CustomerText {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** True for what the customer is told to do; warnings and explanations are not. */
  readonly isOrder: boolean;
}

const DENIAL = /\b(?:\w+n['’]t|never|not|nobody|no one|without)\b/i;

/** What no article may ask for, whoever wrote it. `orders`: only where the customer is told to do it. */
const FORBIDDEN: readonly {
  readonly pattern: RegExp;
  readonly ordersOnly: boolean;
  readonly message: string;
}[] = [
  {
    pattern:
      /\b(?:send|tell|give|share|reply|e-?mail|post|forward)\b.{0,60}\b(?:password|passcode|pin|code|passphrase)\b/i,
    ordersOnly: false,
    message: 'never ask for a password or a code',
  },
  {
    pattern: /\b(?:remov\w+|delet\w+|uninstall\w*|eras\w+)\b.{0,60}\b(?:profiles?|mdm|management)\b/i,
    ordersOnly: true,
    message: "never have a company's or school's profile removed",
  },
  {
    pattern: /\b(?:remov\w+|delet\w+|uninstall\w*|offload\w*|reinstall\w*)\b.{0,60}\bwhatsapp\b/i,
    ordersOnly: true,
    message: 'never have WhatsApp removed: chats that are not backed up would be lost',
  },
];

const MARKUP = /<\/?(?:a|b|br|div|em|i|img|li|ol|p|script|span|strong|style|ul)\b|\{\{|\{%|\*\*|\]\(/i;
const STEP_NUMBER = /\bsteps? \d|\b(?:above|previous|next|following) step\b/i;

/** Checks what no reply may hold: forbidden advice, markup, and steps called by their number. */
export function checkAdvice(article: Article): Finding[] {
  return customerTexts(article).flatMap(({ path, text, isOrder }): Finding[] => {
    const found: Finding[] = [];
    if (MARKUP.test(text))
      found.push({ kind: 'plain-text', path, message: 'must be plain text, without markup or templates' });
    if (article.language !== 'en') return found;
    if (STEP_NUMBER.test(text))
      found.push({
        kind: 'plain-text',
        path,
        message: 'must not name another step by its place: steps can be left out or move',
      });
    const sentences = sentencesIn(text).filter((sentence) => !DENIAL.test(sentence));
    for (const { pattern, ordersOnly, message } of FORBIDDEN) {
      if (ordersOnly && !isOrder) continue;
      if (sentences.some((sentence) => pattern.test(sentence)))
        found.push({ kind: 'forbidden', path, message });
    }
    return found;
  });
}

function customerTexts({ meaning, steps, faq, causes }: Article): CustomerText[] {
  const told = (path: readonly (string | number)[], text: string | undefined): CustomerText[] =>
    text === undefined ? [] : [{ path, text, isOrder: false }];
  return [
    ...told(['meaning'], meaning),
    ...causes.flatMap(({ question }, index) => told(['causes', index, 'question'], question)),
    ...steps.flatMap((step, index) => [
      { path: ['steps', index, 'title'], text: step.title, isOrder: true },
      { path: ['steps', index, 'body'], text: step.body, isOrder: true },
      ...told(['steps', index, 'path'], step.path),
      ...told(['steps', index, 'caution'], step.caution),
      ...told(['steps', index, 'check'], step.check),
    ]),
    ...faq.flatMap(({ question, answer }, index) => [
      ...told(['faq', index, 'question'], question),
      ...told(['faq', index, 'answer'], answer),
    ]),
  ];
}
