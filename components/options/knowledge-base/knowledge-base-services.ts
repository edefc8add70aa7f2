import type { Article } from '../../../core/articles/article';
import type { ImportPlan } from '../../../core/import/plan-import';
import type { Reply } from '../../../core/reply/reply-plan';

/** The agent's own articles go before the team's, and those before the shipped ones. */
export type Layer = 'own' | 'team' | 'shipped';

/** One article in the list of all. */
export interface ArticleEntry {
  readonly id: string;
  readonly title: string;
  readonly layer: Layer;
  /** The stored pack it is in; `''` for the shipped one. */
  readonly pack: string;
  readonly packName: string;
  readonly productName: string;
  readonly languages: readonly string[];
  readonly isReady: boolean;
  readonly isHidden: boolean;
  /** True where a layer before has the same id: this one is not used. */
  readonly isReplaced: boolean;
  /** Day of the last review; `''` for none. */
  readonly reviewed: string;
  /** Title, aliases and tags, folded, for the filter. */
  readonly searched: string;
}

/** What is worth mending in an article; it can be saved as it is. */
export interface ArticleFinding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A change that can be put back. */
export interface PastChange {
  readonly number: number;
  readonly label: string;
  readonly at: string;
}

/** A record on the disk that could not be read. */
export interface UnreadableRecord {
  readonly id: string;
  readonly reason: string;
}

/** A draft that another page left for the editor. */
export interface ArticleDraftRequest {
  readonly article: Article;
  /** An article that may only need another phrase, best first. */
  readonly similar: readonly { readonly id: string; readonly title: string; readonly phrase: string }[];
}

export type SourceStatus =
  | { readonly kind: 'never' }
  | { readonly kind: 'current' | 'unchanged'; readonly at: string; readonly articles: number }
  /** The last good one still serves, where there is one. */
  | { readonly kind: 'failed'; readonly at: string; readonly reason: string; readonly articles: number };

export interface PackSourceEntry {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly status: SourceStatus;
  readonly isManaged: boolean;
}

export interface ReadOptions {
  /** Told of how many items were read, or how much of all was written. */
  readonly onProgress: (done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/** Everything the knowledge base's pages ask of the outside. */
export interface KnowledgeBaseServices {
  /** All articles of all layers, in the order of their titles. */
  list(): Promise<{
    readonly entries: readonly ArticleEntry[];
    readonly unreadable: readonly UnreadableRecord[];
  }>;
  onChanged(listener: () => void): () => void;
  /** In all its languages, the main one first. */
  read(pack: string, id: string): Promise<readonly Article[]>;
  /** Checks data from the form; what is wrong is in the way of saving. */
  parse(data: unknown): { readonly article: Article | null; readonly mistakes: readonly ArticleFinding[] };
  review(article: Article): readonly ArticleFinding[];
  preview(article: Article): Reply;
  products(): readonly { readonly id: string; readonly name: string }[];
  /** Saves into the agent's own pack. Returns the number by which it is put back. */
  save(article: Article): Promise<number>;
  remove(id: string, title: string): Promise<number>;
  hide(id: string, isHidden: boolean): Promise<void>;
  undo(number: number): Promise<void>;
  /** Latest first. */
  changes(): Promise<readonly PastChange[]>;
  /** Reads a file and says what importing it would do. Nothing is written. */
  planImport(file: File, options: ReadOptions): Promise<ImportPlan>;
  applyImport(plan: ImportPlan, name: string, options: ReadOptions): Promise<number>;
  /** Gives the agent's own articles as a download; the number of articles in it. */
  exportOwn(format: 'yaml' | 'json'): Promise<number>;
  /** Takes the draft that another page left, once. */
  takeDraft(): Promise<ArticleDraftRequest | null>;
  sources(): Promise<readonly PackSourceEntry[]>;
  /** Must be called straight from a click: it asks for the host. What is wrong, or `null`. */
  addSource(address: string): Promise<string | null>;
  refreshSource(id: string): Promise<void>;
  removeSource(id: string): Promise<void>;
}
