import { type ArticleSignals, signalsOf } from '../../core/articles/pack';
import { chooseSignalKeys } from '../../core/detection/signals';
import type { Key } from '../../core/text/keys';
import type { KeyCost } from '../../core/text/phrase-key';
import { compileWording } from '../../core/wording/compile-wording';
import type { KeyedWording, Wording } from '../../core/wording/wording';
import { chooseWordingKeys } from '../../core/wording/wording-keys';
import { createKeyCost } from './key-cost';
import type { KnowledgeBase } from './read-knowledge-base';

/** What detection loads, with the keys that it finds it by. */
export interface DetectionData {
  readonly wordings: readonly KeyedWording[];
  readonly signals: readonly ArticleSignals[];
}

export function chooseKeys({ pack, wordings, translations }: KnowledgeBase): DetectionData {
  const costOf = createKeyCost(pack, translations);
  const keyed = wordings.map((wording) => ({ ...wording, keys: keysOf(wording, costOf) }));
  // What is looked for anyway costs nothing more.
  const chosen = new Set<Key>(
    keyed.flatMap(
      ({ keys }) => keys?.lists.flatMap((list) => (list.isTopic ? list.keys.split(',') : [])) ?? [],
    ),
  );
  const signals = signalsOf(pack).map((each) => {
    const keys = chooseSignalKeys(each, (key) => (chosen.has(key) ? 0 : costOf(key)));
    for (const key of keys) chosen.add(key);
    return { ...each, keys };
  });
  return { wordings: keyed, signals };
}

/** `null` where one of the rules has none: the wording is tried on every text then. */
function keysOf(wording: Wording, costOf: KeyCost) {
  return chooseWordingKeys(compileWording(wording), costOf);
}
