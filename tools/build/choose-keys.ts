import { type ArticleSignals, signalsOf } from '../../core/articles/pack';
import { chooseSignalKeys } from '../../core/detection/signals';
import { type Key, packKeys } from '../../core/text/keys';
import type { KeyCost } from '../../core/text/phrase-key';
import { compileWording } from '../../core/wording/compile-wording';
import type { KeyedWording, Wording } from '../../core/wording/wording';
import { chooseWordingKeys, topicKeys } from '../../core/wording/wording-keys';
import { createKeyCost } from './key-cost';
import type { KnowledgeBase } from './read-knowledge-base';

/** What detection loads, with the keys that it finds it by. */
export interface DetectionData {
  readonly wordings: readonly KeyedWording[];
  readonly signals: readonly ArticleSignals[];
}

const SHARED = 0.5;
/** Articles speak of backups in every sentence, other texts in none. Rarer words tell more of a text that does. */
const TOPIC_COST = 5;

export function chooseKeys({ pack, wordings, translations }: KnowledgeBase): DetectionData {
  const costOf = createKeyCost(pack, translations);
  const keyed = wordings.map((wording) => ({ ...wording, keys: keysOf(wording, costOf) }));
  const topics = new Set<Key>(wordings.flatMap((wording) => topicKeys(compileWording(wording)) ?? []));
  const chosen = new Set<Key>();
  const costOfSignal: KeyCost = (key) =>
    // A key that stands for several phrases is one less to look for, if it is as rare.
    topics.has(key) ? Math.min(TOPIC_COST, costOf(key)) : costOf(key) * (chosen.has(key) ? SHARED : 1);
  const signals = signalsOf(pack).map((each) => {
    const keys = chooseSignalKeys(each, costOfSignal);
    for (const key of keys) chosen.add(key);
    return { ...each, keys: packKeys(keys) };
  });
  return { wordings: keyed, signals };
}

/** `null` where one of the rules has none: the wording is tried on every text then. */
function keysOf(wording: Wording, costOf: KeyCost) {
  return chooseWordingKeys(compileWording(wording), costOf);
}
