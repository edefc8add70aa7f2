import { IMPORT_LIMITS } from './import-types';

/** A cycle is a depth without end. */
export function isTooDeep(value: unknown, left: number = IMPORT_LIMITS.depth): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((part) => isTooDeep(part, left - 1));
}
