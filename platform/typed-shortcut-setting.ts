import * as v from 'valibot';
import { isTrigger } from '../core/typed-shortcut/find-trigger';
import { defineSetting } from './settings';

const MAX_OFF_SITES = 500;

const HOST = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** The list of fixes that typing opens in an editor: whether, by what, and where not. */
export const typedShortcut = defineSetting(
  'typedShortcut',
  v.object({
    isOn: v.boolean(),
    trigger: v.pipe(v.string(), v.check(isTrigger)),
    /** Host names. */
    offSites: v.pipe(v.array(HOST), v.maxLength(MAX_OFF_SITES), v.readonly()),
  }),
  { isOn: true, trigger: ';;', offSites: [] },
);
