import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './panel-services';

/**
 * The message catalogue, for every component below {@link Panel}. A context, because every component needs it and
 * none decides over it. Call it `t` and give it a literal key: a test compares the calls with the catalogue.
 */
export const TranslateContext = createContext<Translate>((key) => key);

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}
