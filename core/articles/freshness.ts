/**
 * True where an article was last checked over a year before `today`. Both are days such as 2026-11-29; the caller passes
 * today in, since nothing here knows the time.
 */
export function isOverdue(reviewed: string, today: string): boolean {
  const [year = '', rest] = [reviewed.slice(0, 4), reviewed.slice(4)];
  return `${String(Number(year) + 1).padStart(4, '0')}${rest}` < today;
}
