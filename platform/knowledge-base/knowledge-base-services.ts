import type { Article } from '../../core/articles/article';
import { parseOwnArticle } from '../../core/articles/own-article';
import type { Pack } from '../../core/articles/pack';
import { reviewArticle } from '../../core/articles/review-article';
import { exportJson, exportYamlZip } from '../../core/import/export-articles';
import { type ImportPlan, planImport } from '../../core/import/plan-import';
import { createReplyWriter, type ReplyWriterData } from '../../core/reply/reply-writer';
import { translate } from '../translate';
import { takeArticleDraft } from './article-draft';
import { type Change, changeArticles, undoChange } from './change-articles';
import { type Database, OWN_PACK, openDatabase } from './database';
import { type ImportWorker, readInWorker } from './import-reader';
import { listArticles } from './list-articles';
import { createSourceServices } from './packs/source-services';
import { readSources, watchSources } from './packs/sources';
import { listKeys, listSnapshots, readArticle, readPack } from './read-articles';
import { announceChange, HIDDEN_ARTICLES, onKnowledgeBaseChanged } from './settings';

interface ReadOptions {
  readonly onProgress: (done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/** Larger files are refused before they are read into memory. */
const MAX_FILE_BYTES = 50_000_000;

/** The shipped knowledge base, as far as the options page shows it. */
export type ShippedData = ReplyWriterData & { readonly pack: Pack };

/** What the knowledge base's part of the options page asks of the outside. */
export async function createKnowledgeBaseServices(data: ShippedData, startWorker: () => ImportWorker) {
  const database = await openDatabase();
  const writer = createReplyWriter(data);
  const known = {
    products: new Set([...data.pack.products.map(({ id }) => id), 'other']),
    actions: new Set(data.wordings.flatMap(({ actions }) => actions.map(({ id }) => id))),
  };
  const change = async (label: string, changed: Change, options: Partial<ReadOptions> = {}) => {
    const number = await changeArticles(database, OWN_PACK, changed, { ...options, label, at: now() });
    await announceChange();
    return number;
  };

  return {
    ...(await createSourceServices(database)),
    takeDraft: takeArticleDraft,
    async list() {
      const names = (await readSources()).map(({ id, name }) => [id, name] as const);
      return listArticles(database, data.pack, new Map(names));
    },
    onChanged(listener: () => void) {
      const stops = [onKnowledgeBaseChanged(listener), watchSources(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async read(pack: string, id: string): Promise<readonly Article[]> {
      const all =
        pack === ''
          ? data.pack.articles.filter((article) => article.id === id)
          : (await readArticle(database, pack, id)).found;
      return [...all].sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'));
    },
    parse(fields: unknown) {
      const parsed = parseOwnArticle(fields);
      return parsed.ok
        ? { article: parsed.value, mistakes: [] }
        : { article: null, mistakes: parsed.problem };
    },
    // A ready reply is nobody's steps.
    review: (article: Article) => (article.ready ? [] : reviewArticle(article, known, today())),
    preview: (article: Article) =>
      writer.render(writer.plan(article, null, { length: 'full', chosen: new Map(), likelyCauses: [] })),
    products: () => data.pack.products.map(({ id, name }) => ({ id, name })),
    save: (article: Article) =>
      change(translate('kbChangeSaved', article.title), { put: [article], remove: [] }),
    async remove(id: string, title: string) {
      const { found } = await readArticle(database, OWN_PACK, id);
      return change(translate('kbChangeDeleted', title), { put: [], remove: found });
    },
    async hide(id: string, isHidden: boolean) {
      const others = (await HIDDEN_ARTICLES.read()).filter((other) => other !== id);
      await HIDDEN_ARTICLES.write(isHidden ? [...others, id] : others);
    },
    async undo(number: number) {
      await undoChange(database, number);
      await announceChange();
    },
    async changes() {
      return (await listSnapshots(database)).map(({ number, label, at }) => ({ number, label, at }));
    },
    async planImport(file: File, options: ReadOptions): Promise<ImportPlan> {
      if (file.size > MAX_FILE_BYTES) {
        const message = translate(
          'kbImportTooLarge',
          Math.round(file.size / 1_000_000),
          MAX_FILE_BYTES / 1_000_000,
        );
        return planImport([{ kind: 'problem', file: null, line: 1, title: file.name, message }], NOTHING);
      }
      const items = await readInWorker(startWorker(), { file, today: today() }, options);
      return planImport(items, await readExisting(database, data));
    },
    applyImport: (plan: ImportPlan, name: string, options: ReadOptions) =>
      change(translate('kbChangeImported', name), { put: plan.put, remove: [] }, options),
    async exportOwn(format: 'yaml' | 'json') {
      const { found } = await readPack(database, OWN_PACK);
      if (format === 'json') download(exportJson(found), 'application/json', `fix-finder-${today()}.json`);
      else download(exportYamlZip(found), 'application/zip', `fix-finder-${today()}.zip`);
      return found.length;
    },
  };
}

const NOTHING = { own: () => null, isElsewhere: () => false };

async function readExisting(database: Database, { pack }: ShippedData) {
  const [{ found }, keys] = await Promise.all([readPack(database, OWN_PACK), listKeys(database)]);
  const own = new Map(found.map((article) => [`${article.id} ${article.language}`, article]));
  const elsewhere = new Set([
    ...pack.articles.map(({ id }) => id),
    ...keys.flatMap(([of, id]) => (of === OWN_PACK ? [] : [id])),
  ]);
  return {
    own: (id: string, language: string) => own.get(`${id} ${language}`) ?? null,
    isElsewhere: (id: string) => elsewhere.has(id),
  };
}

function download(content: string | Uint8Array, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; keeping it would keep the memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

function now(): string {
  return new Date().toISOString();
}

function today(): string {
  return now().slice(0, 10);
}
