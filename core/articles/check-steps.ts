import type { Article, Step } from './article';
import type { Finding } from './finding';
import { sentencesIn } from './sentences-in';

/** A step may begin with whom or when it is for: "On a company phone, ask …", "restic: check …". */
const LEAD = /^(?:(?:on|as|with|in|if|for|after|before|without|once|at|when)\b[^,]*,|[^\s:]+:)\s+/i;

/** What an English order never begins with: who does it, a thing, a question, a state. */
const NOT_AN_ORDER = new RegExp(
  `^(?:${[
    "you|your|you'll|you're|we|our|i|it|its|they|their|there|this|that|these|those|the|a|an|my|please",
    'is|are|was|were|will|would|should|could|can|may|might|must|shall|has|have|had|does|did',
    'why|how|what|when|where|which|who|whether',
    'not|no|maybe|perhaps|possibly|sometimes|usually|always',
    'wi-?fi|storage|space|charger|power|battery|network|internet|settings?|account|password|backups?|error|version|cable',
  ].join('|')})\\b`,
  'i',
);

/** "Checking the storage" and "Storage verification" tell of doing it; "Bring", "Ping" are orders. */
const NOUN =
  /^(?!(?:bring|ping|ring|sing|string|swing|cling|mention|position|question|partition)\b)\w+(?:ing|tion|ment)\b/i;

/** What can lose something, as an order. Forms such as "deleted" tell what happens rather than ask for it. */
const DANGER =
  /\b(?:delete|erase|wipe|uninstall|overwrite|purge|prune|sign out|log out|factory reset|reset|remove|(?<!(?:the|a|file|this|that|which|in|archive|custom|dump) )format|drop the)\b/i;

/** A sentence that says not to, or that nothing is lost. */
const DENIAL =
  /\b(?:\w+n['’]t|not|never|nothing|no need|without|instead of|rather than|neither|nor|nobody)\b/i;

/** "Make a copy before you delete anything" asks for the copy. */
const LATER = /\bbefore (?:you|anything|deleting|removing)\b.*$/i;

/** What cannot be undone, whatever the circumstances: the agent must tick it. */
const DESTRUCTIVE = /^(?:delete .*backup|erase|reset|wipe|format|factory reset|sign out|log out)\b/i;

/** Checks that each step reads as an order and says what it can lose. In English only: it is a matter of words. */
export function checkSteps({ language, steps }: Article): Finding[] {
  if (language !== 'en') return [];
  return steps.flatMap((step, index) => [
    ...(isOrder(step.title)
      ? []
      : [
          {
            kind: 'imperative' as const,
            path: ['steps', index, 'title'],
            message: `"${step.title}" is not an order: begin with what to do, such as "Check …" or "Restart …"`,
          },
        ]),
    ...checkDanger(step, index),
  ]);
}

/** True where a title tells the customer to do something. */
export function isOrder(title: string): boolean {
  const order = title.replace(LEAD, '');
  return !NOT_AN_ORDER.test(order) && !NOUN.test(order);
}

function checkDanger(step: Step, index: number): Finding[] {
  const { title, body, caution, destructive } = step;
  if (DESTRUCTIVE.test(title.replace(LEAD, '')) && !destructive) {
    return [
      {
        kind: 'dangerous',
        path: ['steps', index, 'title'],
        message: `"${title}" can lose data for good: set "destructive: true" and say in "caution" what`,
      },
    ];
  }
  if (caution !== undefined) return [];
  const risky = sentencesIn(`${title}\n\n${body}`)
    .map((sentence) => sentence.replace(LATER, ''))
    .find((sentence) => DANGER.test(sentence) && !DENIAL.test(sentence));
  if (risky === undefined) return [];
  const word = DANGER.exec(risky)?.[0] ?? '';
  return [
    {
      kind: 'dangerous',
      path: ['steps', index],
      message: `"${word}" can lose something: say in "caution" what, and set "destructive: true" if it can't be undone`,
    },
  ];
}
