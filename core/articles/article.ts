import * as v from 'valibot';
import { LANGUAGES } from './languages';

export type { Language } from './languages';

import { SYMPTOM_KINDS } from '../detection/symptom';

/**
 * The one definition of an article. The JSON Schema for editors, the build's check and the check of stored or imported
 * articles all come from it (`npm run kb:schema`). Lengths are bounds for data from outside, wide enough for a long
 * article and small enough that no file can fill the memory.
 */

export const ID = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "check-storage"',
  ),
  v.maxLength(80),
);
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max),
    v.regex(/^[^\n\r]*$/u, 'must be one line'),
  );
const paragraph = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.maxLength(max));
const DATE = v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-22'));
const URL_TEXT = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s"'<>]+$/u, 'must be a web address starting with https://'),
  v.maxLength(500),
);
const VERSION_RANGE = v.pipe(
  v.string(),
  v.regex(
    /^(?:\d+(?:\.\d+)*\+?|(?:\d+(?:\.\d+)*)?-\d+(?:\.\d+)*)$/,
    'must be a range of versions such as "13+", "-12" or "10-11"',
  ),
);
const phrases = v.pipe(v.array(line(160)), v.maxLength(60));

export const SEVERITIES = ['minor', 'moderate', 'serious'] as const;

const SignalSchema = v.pipe(
  v.strictObject({
    text: v.pipe(
      line(300),
      v.description('The error message, or a phrase customers use, that this article is recognised by.'),
    ),
    kind: v.pipe(
      v.picklist(['message', 'phrase']),
      v.description('message: the exact text a product shows, with a source. phrase: how customers say it.'),
    ),
    source: v.optional(URL_TEXT),
  }),
  v.forward(
    v.check(
      (signal) => signal.kind === 'phrase' || signal.source !== undefined,
      'a message needs the source that shows it',
    ),
    ['source'],
  ),
);

export const CauseSchema = v.strictObject({
  id: ID,
  title: v.pipe(line(120), v.description('The cause in a few words: "Not enough iCloud storage".')),
  hints: v.pipe(
    phrases,
    v.description('Words in a ticket that point to this cause, such as "storage is full".'),
  ),
  fact: v.optional(
    v.pipe(
      v.picklist(['low-storage']),
      v.description(
        'A fact read from the ticket that points to this cause as well: low-storage, little or no room left.',
      ),
    ),
  ),
  question: v.optional(
    v.pipe(
      line(240),
      v.description('A question to the customer whose answer tells whether it is this cause.'),
    ),
  ),
});

export const StepSchema = v.strictObject({
  id: ID,
  title: v.pipe(line(120), v.description('What to do, as an imperative: "Check the free iCloud storage".')),
  path: v.optional(v.pipe(line(240), v.description('Menu path, parts joined by " > ".'))),
  body: v.pipe(
    paragraph(1500),
    v.description('How, in the words the customer will read. Plain text; blank lines part paragraphs.'),
  ),
  addresses: v.pipe(
    v.array(ID),
    v.description('Ids of the causes this step addresses; an empty list means all of them.'),
  ),
  action: v.optional(
    v.pipe(
      ID,
      v.description('Id of an action in content/wording/actions: a customer who did that did this step.'),
    ),
  ),
  platforms: v.optional(
    v.pipe(
      v.array(line(40)),
      v.minLength(1),
      v.maxLength(12),
      v.description('Systems this step is for, where it is not for all of the article’s: [iPadOS].'),
    ),
  ),
  versions: v.optional(
    v.pipe(
      v.record(line(40), VERSION_RANGE),
      v.description(
        'Versions of a system this step is for: { macOS: "13+" }, { iOS: "-15" }, { Windows: "10-11" }.',
      ),
    ),
  ),
  devices: v.optional(
    v.pipe(
      v.array(line(60)),
      v.minLength(1),
      v.maxLength(40),
      v.description('Devices this step is for, by the beginning of their names: [iPhone SE, iPhone 8].'),
    ),
  ),
  tried: v.optional(
    v.pipe(phrases, v.description('Further words by which a customer says they did this step already.')),
  ),
  caution: v.optional(
    v.pipe(paragraph(600), v.description('What can be lost or interrupted. Goes into the reply.')),
  ),
  destructive: v.optional(
    v.pipe(v.boolean(), v.description('True where data can be lost: the agent must tick the step by hand.')),
  ),
  check: v.pipe(paragraph(400), v.description('How the customer sees that the step worked.')),
  sources: v.pipe(v.array(URL_TEXT), v.minLength(1, 'every step needs at least one source'), v.maxLength(8)),
});

export const FaqSchema = v.strictObject({ question: line(200), answer: paragraph(1200) });

export const ArticleSchema = v.pipe(
  v.strictObject({
    id: ID,
    language: v.picklist(LANGUAGES),
    title: line(100),
    aliases: v.pipe(phrases, v.description('Other titles people search by.')),
    product: v.pipe(ID, v.description('Id of a product in content/products.yaml.')),
    kinds: v.pipe(
      v.array(v.picklist(SYMPTOM_KINDS)),
      v.description(
        'What happened to the backup in tickets this article is for; tells articles apart in any language.',
      ),
    ),
    platforms: v.pipe(v.array(line(40)), v.minLength(1), v.maxLength(12)),
    models: v.pipe(paragraph(600), v.description('Affected models.')),
    versions: v.optional(
      v.pipe(
        line(120),
        v.description('Versions of the product or system that the steps were checked against.'),
      ),
    ),
    severity: v.strictObject({ level: v.picklist(SEVERITIES), reason: paragraph(400) }),
    meaning: v.pipe(
      paragraph(2000),
      v.description('What it means, for a customer who is worried about their data.'),
    ),
    signals: v.pipe(v.array(SignalSchema), v.minLength(1), v.maxLength(60)),
    causes: v.pipe(v.array(CauseSchema), v.minLength(1), v.maxLength(15)),
    steps: v.pipe(v.array(StepSchema), v.minLength(1), v.maxLength(20)),
    faq: v.pipe(v.array(FaqSchema), v.maxLength(15)),
    escalate: v.pipe(
      v.array(line(300)),
      v.minLength(1),
      v.maxLength(10),
      v.description('When to hand over to the vendor or the next level.'),
    ),
    tags: v.pipe(v.array(line(40)), v.maxLength(30)),
    sources: v.pipe(
      v.array(URL_TEXT),
      v.maxLength(30),
      v.description('Sources of what stands outside the steps.'),
    ),
    reviewed: DATE,
  }),
);

export type Article = v.InferOutput<typeof ArticleSchema> & {
  /** Only among a team's own: the body of its one step is the whole reply, see `own-article.ts`. */
  readonly ready?: boolean | undefined;
};
export type Step = Article['steps'][number];
export type Cause = Article['causes'][number];
export type Signal = Article['signals'][number];
export type Severity = (typeof SEVERITIES)[number];
