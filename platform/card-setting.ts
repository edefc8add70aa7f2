import * as v from 'valibot';
import { defineSetting } from './settings';

export const MAX_OFF_SITES = 500;

/** The chip in the page: whether, and where not. */
export const cardSetting = defineSetting(
  'card',
  v.object({
    isOn: v.boolean(),
    /** Host names. */
    offSites: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
      v.maxLength(MAX_OFF_SITES),
      v.readonly(),
    ),
  }),
  { isOn: true, offSites: [] },
);
