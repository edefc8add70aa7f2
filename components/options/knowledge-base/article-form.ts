import type { Article, Language } from '../../../core/articles/article';
import { idFromTitle } from '../../../core/import/article-id';

/** An article as the form has it: lists as lines, so that they are typed and pasted as text. */
export interface ArticleForm {
  readonly title: string;
  readonly language: Language;
  readonly product: string;
  readonly tags: string;
  readonly aliases: string;
  readonly phrases: string;
  readonly messages: string;
  readonly meaning: string;
  readonly isReady: boolean;
  readonly reply: string;
  readonly steps: readonly StepForm[];
}

export interface StepForm {
  /** Of the row in the form; the step keeps its own id. */
  readonly key: number;
  readonly title: string;
  readonly path: string;
  readonly body: string;
  readonly caution: string;
  readonly isDestructive: boolean;
  readonly check: string;
  readonly sources: string;
  /** The step it was made from: what the form does not show stays as it was. */
  readonly original: Article['steps'][number] | null;
}

let lastKey = 0;

export function emptyStep(): StepForm {
  lastKey += 1;
  return {
    key: lastKey,
    title: '',
    path: '',
    body: '',
    caution: '',
    isDestructive: false,
    check: '',
    sources: '',
    original: null,
  };
}

export const EMPTY_FORM: ArticleForm = {
  title: '',
  language: 'en',
  product: '',
  tags: '',
  aliases: '',
  phrases: '',
  messages: '',
  meaning: '',
  isReady: false,
  reply: '',
  steps: [],
};

export function toForm(article: Article): ArticleForm {
  const signals = (kind: string) =>
    article.signals
      .filter((signal) => signal.kind === kind)
      .map(({ text }) => text)
      .join('\n');
  return {
    title: article.title,
    language: article.language,
    product: article.product === 'other' ? '' : article.product,
    tags: article.tags.join(', '),
    aliases: article.aliases.join('\n'),
    phrases: signals('phrase'),
    messages: signals('message'),
    meaning: article.meaning,
    isReady: article.ready === true,
    reply: article.ready ? (article.steps[0]?.body ?? '') : '',
    steps: article.ready
      ? [emptyStep()]
      : article.steps.map((step) => ({
          ...emptyStep(),
          title: step.title,
          path: step.path ?? '',
          body: step.body,
          caution: step.caution ?? '',
          isDestructive: step.destructive === true,
          check: step.check,
          sources: step.sources.join('\n'),
          original: step,
        })),
  };
}

export interface FormContext {
  /** The article that is edited or adapted; what the form does not show is taken over from it. */
  readonly base: Article | null;
  /** In the place of one made from the title. */
  readonly id: string | null;
  /** A day such as 2026-11-29. */
  readonly today: string;
}

/** The article as data, still to be parsed. */
export function toData(form: ArticleForm, { base, id, today }: FormContext): Record<string, unknown> {
  const { ready: _ready, ...kept } = base ?? {};
  const known = new Map(base?.signals.map((signal) => [`${signal.kind} ${signal.text}`, signal]));
  const signals = [
    ...lines(form.messages).map((text) => known.get(`message ${text}`) ?? { text, kind: 'message' }),
    ...lines(form.phrases).map((text) => known.get(`phrase ${text}`) ?? { text, kind: 'phrase' }),
  ];
  return {
    ...kept,
    id: id ?? idFromTitle(form.title),
    language: form.language,
    title: form.title,
    product: form.product.trim() === '' ? 'other' : idFromTitle(form.product),
    tags: form.tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    aliases: lines(form.aliases),
    signals,
    meaning: form.meaning,
    reviewed: today,
    ...(form.isReady
      ? { ready: true, steps: [{ id: 'reply', title: form.title.slice(0, 120), body: form.reply }] }
      : { steps: stepsOf(form.steps) }),
  };
}

function stepsOf(steps: readonly StepForm[]): unknown[] {
  const taken = new Set(steps.flatMap(({ original }) => original?.id ?? []));
  return steps
    .filter(({ title, body }) => title.trim() !== '' || body.trim() !== '')
    .map((step, index) => {
      const { path: _path, caution: _caution, destructive: _destructive, ...kept } = step.original ?? {};
      return {
        ...kept,
        id: step.original?.id ?? freeId(step.title, index, taken),
        title: step.title,
        body: step.body,
        check: step.check,
        sources: lines(step.sources),
        ...(step.path.trim() === '' ? {} : { path: step.path }),
        ...(step.caution.trim() === '' ? {} : { caution: step.caution }),
        ...(step.isDestructive ? { destructive: true } : {}),
      };
    });
}

function freeId(title: string, index: number, taken: Set<string>): string {
  const wanted = title.trim() === '' ? `step-${index + 1}` : idFromTitle(title);
  const id = taken.has(wanted) ? `${wanted}-${index + 1}` : wanted;
  taken.add(id);
  return id;
}

function lines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
