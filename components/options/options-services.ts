import type { Shortcut, Translate } from '../panel/panel-services';
import type { KnowledgeBaseServices } from './knowledge-base/knowledge-base-services';
import type { RepliesServices } from './replies-services';

/** One entry of what is stored, see the platform's list. */
export interface StoredEntry {
  readonly key: string;
  readonly place: 'disk' | 'memory';
  readonly value: string;
  readonly size: number;
}

/** The small button beside the highlighted words of a ticket. */
export interface ChipSetting {
  readonly isOn: boolean;
  /** Host names where it stays away. */
  readonly offSites: readonly string[];
}

/** The list of fixes that typing opens in an editor. */
export interface TypedShortcutSetting {
  readonly isOn: boolean;
  readonly trigger: string;
  /** Host names where it stays away. */
  readonly offSites: readonly string[];
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
  /** Match patterns of the sites that an administrator has named and the agent has not allowed. */
  listSitesToAllow(): Promise<readonly string[]>;
  /** Asks for all of them at once; must be called straight from a click. True when the agent agreed. */
  allowSites(patterns: readonly string[]): Promise<boolean>;
  onSitesChanged(listener: () => void): () => void;
  shortcuts(): Promise<readonly Shortcut[]>;
  readonly changeShortcuts: (() => void) | null;
  listStored(): Promise<readonly StoredEntry[]>;
  eraseStored(): Promise<void>;
  readonly typedShortcut: {
    read(): Promise<TypedShortcutSetting>;
    write(value: TypedShortcutSetting): Promise<void>;
    watch(listener: (value: TypedShortcutSetting) => void): () => void;
  };
  readonly chip: {
    read(): Promise<ChipSetting>;
    write(value: ChipSetting): Promise<void>;
    watch(listener: (value: ChipSetting) => void): () => void;
  };
  /** Loads the knowledge base's part, which is larger than all the rest. */
  loadKnowledgeBase(): Promise<KnowledgeBaseServices>;
  /** Loads what the sample of a reply is made from. */
  loadReplies(): Promise<RepliesServices>;
}
