import type { Shortcut, Translate } from '../panel/panel-services';
import type { KnowledgeBaseServices } from './knowledge-base/knowledge-base-services';

/** One entry of what is stored, see the platform's list. */
export interface StoredEntry {
  readonly key: string;
  readonly place: 'disk' | 'memory';
  readonly value: string;
  readonly size: number;
}

/** Everything the options page asks of the outside; tests pass a fake. */
export interface OptionsServices {
  readonly t: Translate;
  /** Match patterns of the allowed sites, such as `https://desk.example/*`. */
  listSites(): Promise<readonly string[]>;
  /** Must be called straight from a click. True when the agent agreed. */
  allowSite(address: string): Promise<boolean>;
  /** False where the browser refuses. */
  takeBackSite(pattern: string): Promise<boolean>;
  onSitesChanged(listener: () => void): () => void;
  shortcuts(): Promise<readonly Shortcut[]>;
  readonly changeShortcuts: (() => void) | null;
  listStored(): Promise<readonly StoredEntry[]>;
  eraseStored(): Promise<void>;
  /** Loads the knowledge base's part, which is larger than all the rest. */
  loadKnowledgeBase(): Promise<KnowledgeBaseServices>;
}
