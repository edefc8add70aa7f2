import { readFileSync } from 'node:fs';
import type {
  ArticleServices,
  PageState,
  PanelServices,
  ReplyServices,
  Translate,
} from '../../../components/panel/panel-services';
import { createReplyPlan } from '../../../core/reply/create-reply-plan';
import type { Reply, ReplyPlan } from '../../../core/reply/reply-plan';
import { DEFAULT_REPLY_STYLE } from '../../../core/reply/reply-style';
import type { Suggestion } from '../../../core/search/suggestion';
import { choosePluralForms } from '../../../platform/plural-forms';
import { ARTICLES, FACTS, SUGGESTIONS, TICKET } from './sample';

interface CatalogueEntry {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const CATALOGUE_FILE = 'public/_locales/en/messages.json';

export const CATALOGUE: Readonly<Record<string, CatalogueEntry>> = JSON.parse(
  readFileSync(CATALOGUE_FILE, 'utf8'),
);

/** Fills a message as the browser does, and refuses a key the catalogue does not have. */
export const translate: Translate = (key, ...values) => {
  const entry = CATALOGUE[key];
  if (!entry) throw new Error(`No message ${key} in the catalogue`);
  return choosePluralForms(fillMessage(entry, values), 'en');
};

function fillMessage({ message, placeholders = {} }: CatalogueEntry, values: readonly (string | number)[]) {
  return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const index = Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1;
    return String(values[index] ?? whole);
  });
}

export const TICKET_PAGE: Extract<PageState, { kind: 'ticket' }> = {
  kind: 'ticket',
  ticket: TICKET,
  symptoms: [
    {
      message: 0,
      span: { start: 18, end: 31 },
      text: 'Backup Failed',
      kind: 'failed',
      rule: 'en/backup-failed',
      language: 'en',
      articles: [],
    },
  ],
  facts: FACTS,
  suggestions: SUGGESTIONS,
  unread: 0,
  helpdesk: 'zendesk',
  remembered: false,
  changedHelpdesk: null,
  selection: null,
  offerSite: null,
};

/** Titles that contain the query, with the place marked. */
export function searchTitles(query: string): Suggestion[] {
  return ARTICLES.flatMap(({ id, title }) => {
    const start = title.toLowerCase().indexOf(query.toLowerCase());
    if (start < 0) return [];
    const spans = [{ start, end: start + query.length }];
    return [
      {
        article: id,
        score: 0.5,
        causes: [],
        reasons: [{ kind: 'match', words: query }],
        matches: [{ field: 'title', value: title, spans }],
      } satisfies Suggestion,
    ];
  });
}

/** The real plan: the panel relies on all of it. */
export const planSteps = createReplyPlan;

export function renderPlan({ steps, customerName }: ReplyPlan): Reply {
  const titles = steps.filter(({ state }) => state === 'included').map(({ step }) => step.title);
  const greeting = `Hello${customerName ? ` ${customerName}` : ''},`;
  return {
    text: [greeting, ...titles].join('\n'),
    html: `<p>${greeting}</p><ol>${titles.map((title) => `<li><p>${title}</p></li>`).join('')}</ol>`,
  };
}

/** Services on a page with the sample ticket; a test replaces what it is about. */
export function fakeServices(replaced: Partial<ArticleServices> = {}): PanelServices {
  const replies: ReplyServices = {
    plan: planSteps,
    render: renderPlan,
    replyLanguages: [{ language: 'en' }, { language: 'de' }, { language: 'fr' }],
    ownLanguage: 'en',
    ...replaced,
  };
  const article: PanelServices['article'] =
    replaced.article ?? ((id) => ARTICLES.find((candidate) => candidate.id === id) ?? null);
  return {
    t: translate,
    loadPage: async () => TICKET_PAGE,
    onPageChanged: () => () => undefined,
    search: searchTitles,
    article,
    loadArticle: article,
    makeArticle: async () => true,
    productName: (id) => (id === 'icloud-backup' ? 'iCloud Backup' : 'Time Machine'),
    loadReplies: async () => replies,
    translation: async () => null,
    loadTemplates: async () => null,
    replyStyle: async () => DEFAULT_REPLY_STYLE,
    onReplyStyleChanged: () => () => undefined,
    insert: async () => ({ kind: 'inserted' }),
    copy: async () => true,
    copyText: async () => true,
    allowSite: async () => true,
    shortcuts: async () => [
      { label: 'Open Fix Finder', keys: 'Alt+Shift+F' },
      { label: 'Find a fix for the selected text', keys: '' },
    ],
    changeShortcuts: null,
    reloadPage: () => undefined,
    openOptions: () => undefined,
    openSidePanel: null,
    close: null,
    ...replaced,
  };
}

/** A promise that a test settles when it is time. */
export function defer<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}
