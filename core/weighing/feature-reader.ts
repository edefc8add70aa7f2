import type { Span } from '../text/span';
import type { CompiledWording } from '../wording/compile-wording';
import { once } from '../wording/once';
import { findClasses } from './find-classes';
import { findTopics } from './find-topics';
import { readFeatures, type SentenceFeatures } from './sentence-features';

export interface FeatureReader {
  /** What a sentence is weighed by; nothing for none. */
  featuresOf(index: number): SentenceFeatures;
  /** True where the text names a backup somewhere. */
  isAboutBackup(): boolean;
}

/**
 * What the sentences of one text are weighed by.
 * @param text folded
 * @param spoken the wordings of the languages that it may be in
 * @param own those of the language that it is in; all that it may be in where that is not plain
 */
export function createFeatureReader(
  text: string,
  sentences: readonly Span[],
  spoken: readonly CompiledWording[],
  own: readonly CompiledWording[],
): FeatureReader {
  const textOf = (index: number): string => {
    const sentence = sentences[index];
    return sentence ? text.slice(sentence.start, sentence.end) : '';
  };
  const isAboutBackup = once(() => findTopics(text, spoken).length > 0);
  return {
    isAboutBackup,
    featuresOf(index) {
      const sentence = textOf(index);
      return readFeatures(sentence, {
        topics: findTopics(sentence, spoken),
        classes: findClasses(sentence, own),
        isAboutBackup: isAboutBackup(),
        neighbours: [textOf(index - 1), textOf(index + 1)],
      });
    },
  };
}
