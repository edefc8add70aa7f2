import { resolve } from 'node:path';
import { TRANSLATED_LANGUAGES } from '../../core/articles/article-translation';
import { once } from '../../core/wording/once';
import type { KeyedWording } from '../../core/wording/wording';
import { chooseKeys, type DetectionData } from './choose-keys';
import { type KnowledgeBase, readKnowledgeBase } from './read-knowledge-base';

const PREFIX = 'virtual:fix-finder/';

/** Choosing what detection finds things by takes seconds, and not every module needs it. */
interface PreparedBase extends KnowledgeBase {
  detection(): DetectionData;
}

/**
 * What each virtual module carries. The content script imports `detection-wording` and `signals` only: article bodies
 * and what only the panel reads stay out of other people's pages.
 */
const MODULES: Readonly<Record<string, (base: PreparedBase) => unknown>> = {
  pack: (base) => base.pack,
  'detection-wording': (base) =>
    base.detection().wordings.map((wording) => ({ ...withoutExamples(wording), actions: [] })),
  wording: (base) => base.detection().wordings.map((wording) => withoutExamples(wording)),
  signals: (base) => base.detection().signals,
  replies: (base) => base.replyPhrases,
  ...Object.fromEntries(
    TRANSLATED_LANGUAGES.map((wanted) => [
      `translations/${wanted}`,
      (base: KnowledgeBase) => base.translations.filter(({ language }) => language === wanted),
    ]),
  ),
};

/**
 * For the background, which can load nothing later and is started for other things most of the time: functions that
 * parse when they are called first.
 */
const DEFERRED: Readonly<Record<string, (base: PreparedBase) => unknown>> = {
  pack: (base) => base.pack,
  replies: (base) => base.replyPhrases,
  // What `detection-wording` lacks.
  actions: (base) =>
    base.wordings.map(withoutExamples).map(({ language, actions }) => ({ language, actions })),
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
export function knowledgeBase(folder = resolve('content')): KnowledgeBasePlugin {
  let base: PreparedBase | null = null;
  return {
    name: 'fix-finder-knowledge-base',
    buildStart() {
      base = prepare(folder);
    },
    watchChange(file) {
      if (file.startsWith(folder)) base = null;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      if (name === 'translations') return { code: TRANSLATION_LOADERS, moduleType: 'js' };
      const deferred = name.startsWith('deferred/');
      const select = deferred ? DEFERRED[name.slice('deferred/'.length)] : MODULES[name];
      if (!select)
        throw new Error(`There is no module "${id.slice(1)}"; there are ${Object.keys(MODULES).join(', ')}.`);
      base ??= prepare(folder);
      for (const file of base.files) this.addWatchFile(file);
      // JSON.parse of a string starts faster than an object literal of this size.
      const json = JSON.stringify(JSON.stringify(select(base)));
      return { code: `export default ${deferred ? '() => ' : ''}JSON.parse(${json});`, moduleType: 'js' };
    },
  };
}

function prepare(folder: string): PreparedBase {
  const base = readKnowledgeBase(folder);
  return { ...base, detection: once(() => chooseKeys(base)) };
}

/** Examples are for the tests; the extension does not carry them. */
function withoutExamples(wording: KeyedWording): KeyedWording {
  const text = JSON.stringify(wording, (key, value: unknown) =>
    key === 'match' || key === 'miss' ? undefined : value,
  );
  return JSON.parse(text) as KeyedWording;
}
