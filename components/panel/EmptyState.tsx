import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly text: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** What stands in the list's place where there is no list: what is the case, why, and the way on. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <section class="empty">
      <span class="empty__icon">{icon}</span>
      <h2 class="empty__title">{title}</h2>
      <p class="empty__text">{text}</p>
      {children}
    </section>
  );
}
