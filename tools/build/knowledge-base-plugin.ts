import { resolve } from 'node:path';
import { TRANSLATED_LANGUAGES } from '../../core/articles/article-translation';
import type { ArticleSignals } from '../../core/articles/pack';
import type { Weights } from '../../core/weighing/weights';
import type { KeyedWording } from '../../core/wording/wording';
import { CONTENT, type PreparedBase, prepareKnowledgeBase } from './prepare-knowledge-base';
import type { KnowledgeBase } from './read-knowledge-base';

const PREFIX = 'virtual:fix-finder/';

/** What each virtual module carries. */
const MODULES: Readonly<Record<string, (base: PreparedBase) => string>> = {
  pack: ({ pack }) => `export default ${parsed(pack)};`,
  wording: (base) => wordingModule(base.detection().wordings),
  signals: (base) => signalsModule(base.detection().signals),
  // For whoever has the pack and with it the signals.
  'signal-keys': (base) =>
    `export default ${parsed(base.detection().signals.map(({ article, language, keys }) => ({ article, language, keys })))};`,
  weights: ({ weights }) => weightsModule(weights),
  replies: ({ replyPhrases }) => `export default ${parsed(replyPhrases)};`,
  translations: () => TRANSLATION_LOADERS,
  ...Object.fromEntries(
    TRANSLATED_LANGUAGES.map((wanted) => [
      `translations/${wanted}`,
      ({ translations }: KnowledgeBase) =>
        `export default ${parsed(translations.filter(({ language }) => language === wanted))};`,
    ]),
  ),
  // For the background, which can load nothing later and is started for other things most of the time.
  'deferred/pack': ({ pack }) => `export default () => ${parsed(pack)};`,
  'deferred/replies': ({ replyPhrases }) => `export default () => ${parsed(replyPhrases)};`,
};

/** One function a language that loads its translations: opening the panel pays for none of them. */
const TRANSLATION_LOADERS = `export default {
${TRANSLATED_LANGUAGES.map((language) => `  ${language}: () => import('${PREFIX}translations/${language}'),`).join('\n')}
};`;

/** The part of Rollup's plugin interface that Vite, Vitest and Rolldown share. */
interface KnowledgeBasePlugin {
  readonly name: string;
  buildStart(): void;
  watchChange(file: string): void;
  resolveId(id: string): string | null;
  load(this: { addWatchFile(file: string): void }, id: string): { code: string; moduleType: 'js' } | null;
}

/** Turns `content/` into modules. A mistake in a file stops the build with file, line and reason. */
export function knowledgeBase(folder = resolve(CONTENT)): KnowledgeBasePlugin {
  let base: PreparedBase | null = null;
  return {
    name: 'fix-finder-knowledge-base',
    buildStart() {
      base = prepareKnowledgeBase(folder);
    },
    watchChange(file) {
      if (file.startsWith(folder)) base = null;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const write = MODULES[id.slice(PREFIX.length + 1)];
      if (!write)
        throw new Error(`There is no module "${id.slice(1)}"; there are ${Object.keys(MODULES).join(', ')}.`);
      base ??= prepareKnowledgeBase(folder);
      for (const file of base.files) this.addWatchFile(file);
      return { code: write(base), moduleType: 'js' };
    },
  };
}

/** JSON.parse of a string starts faster than an object literal of this size. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Kept from one call to the next. */
const ONCE = 'const once = (make) => { let made; return () => (made ??= make()); };';

/**
 * Wordings whose parts are parsed when they are asked for: most texts hold no key of most languages, and the actions are
 * asked for only in a ticket that has symptoms.
 */
function wordingModule(wordings: readonly KeyedWording[]): string {
  const fields = [...new Set(wordings.flatMap((wording) => Object.keys(wording)))];
  const getters = fields
    .filter((field) => !['language', 'keys', 'actions'].includes(field))
    .map((field) => `get ${field}() { return rest().${field}; }`);
  const calls = wordings.map((wording) => {
    const { language, keys, actions, ...rest } = withoutExamples(wording);
    return `wording(${JSON.stringify(language)}, ${parsed(keys ?? null)}, () => ${parsed(rest)}, () => ${parsed(actions)})`;
  });
  return `${ONCE}
const wording = (language, keys, parseRest, parseActions) => {
  const rest = once(parseRest);
  const actions = once(parseActions);
  return { language, keys, get actions() { return actions(); }, ${getters.join(', ')} };
};
export default [${calls.join(',\n')}];`;
}

/** Parsed when the first sentence is weighed: most texts have none worth it. */
function weightsModule(weights: Weights): string {
  const getters = Object.keys(weights).map((field) => `get ${field}() { return all().${field}; }`);
  return `${ONCE}
const all = once(() => ${parsed(weights)});
export default { ${getters.join(', ')} };`;
}

/** The texts of all signals are parsed when those of one article are asked for. */
function signalsModule(signals: readonly ArticleSignals[]): string {
  const heads = signals.map(({ article, language, keys }) => [article, language, keys]);
  const texts = signals.map(({ messages, phrases }) => [messages, phrases]);
  return `${ONCE}
const texts = once(() => ${parsed(texts)});
export default ${parsed(heads)}.map(([article, language, keys], index) => ({
  article, language, keys, get messages() { return texts()[index][0]; }, get phrases() { return texts()[index][1]; },
}));`;
}

/** Examples are for the tests; the extension does not carry them. */
function withoutExamples(wording: KeyedWording): KeyedWording {
  const text = JSON.stringify(wording, (key, value: unknown) =>
    key === 'match' || key === 'miss' ? undefined : value,
  );
  return JSON.parse(text) as KeyedWording;
}
