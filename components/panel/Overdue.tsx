import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isOverdue } from '../../core/articles/freshness';
import { useTranslate } from './translate';

/** The day on which the panel was opened, such as 2026-11-29; `null` where nobody told it: nothing is marked then. */
export const TodayContext = createContext<string | null>(null);

export interface OverdueProps {
  /** The day an article was last checked. */
  readonly reviewed: string;
}

function useOverdue(reviewed: string): boolean {
  const today = useContext(TodayContext);
  return today !== null && isOverdue(reviewed, today);
}

/** Marks an article in a list that nobody has checked for over a year. */
export function OverdueTag({ reviewed }: OverdueProps) {
  const t = useTranslate();
  return useOverdue(reviewed) ? <span class="tag tag--overdue">{t('overdueTag')}</span> : null;
}

/** Tells the agent, before the steps, that menus may have changed since they were checked. */
export function OverdueNote({ reviewed }: OverdueProps) {
  const t = useTranslate();
  return useOverdue(reviewed) ? <p class="overdue">{t('overdueNote', reviewed)}</p> : null;
}
