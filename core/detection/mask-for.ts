import type { CompiledWording } from '../wording/compile-wording';
import { createPossibility, type Possibility } from '../wording/possibility';
import { mask } from './marked-text';

/** A text without what a wording masks, and what of that wording can match in it. */
export interface MaskedText {
  readonly text: string;
  readonly isPossible: Possibility;
}

/** Parts are counted by wording, so each wording's masks are tried by themselves. */
export function maskFor(text: string, wording: CompiledWording): MaskedText {
  const isPossible = createPossibility(text);
  const masks = wording.masks().filter(isPossible);
  const masked = mask(text, masks);
  // What was looked up for the masks holds for the rules where nothing was masked.
  return { text: masked, isPossible: masked === text ? isPossible : createPossibility(masked) };
}
