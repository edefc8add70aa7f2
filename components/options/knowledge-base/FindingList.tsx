import { WarningIcon } from '../../panel/icons';
import type { ArticleFinding } from './knowledge-base-services';

export interface FindingListProps {
  readonly title: string;
  readonly findings: readonly ArticleFinding[];
}

/** What is wrong with an article, or worth mending; nothing where nothing is. */
export function FindingList({ title, findings }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <section class="kb__findings" aria-label={title}>
      <h4 class="kb__findings-title">
        <WarningIcon /> {title}
      </h4>
      <ul>
        {findings.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`}>
            {path.length > 0 && <code>{path.join('.')}</code>} {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
