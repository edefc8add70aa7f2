import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPlan, PlannedLine } from '../../../core/import/plan-import';
import type { Translate } from '../../panel/panel-services';
import { useTranslate } from '../../panel/translate';

/** Drawn at once; ten thousand lines would take the page seconds. */
const PAGE = 100;

export interface ImportPlanTableProps {
  /** The file's name. */
  readonly name: string;
  readonly plan: ImportPlan;
  readonly onAgree: () => void;
  readonly onRefuse: () => void;
}

/** What an import would do, line by line; nothing is written before the agent agrees. */
export function ImportPlanTable({ name, plan, onAgree, onRefuse }: ImportPlanTableProps) {
  const t = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = (action: PlannedLine['action']) => plan.lines.filter((line) => line.action === action).length;
  // What is left out is read first: it is what the agent can mend.
  const lines = [...plan.lines].sort((a, b) => weight(a) - weight(b));
  return (
    <section aria-label={t('kbPlanTitle', name)}>
      <h4 class="options__subtitle" ref={heading} tabIndex={-1}>
        {t('kbPlanTitle', name)}
      </h4>
      <p class="kb__summary">{t('kbPlanSummary', count('add'), count('change'), count('skip'))}</p>
      <div class="kb__bar">
        <button
          type="button"
          class="button button--primary"
          disabled={plan.put.length === 0}
          onClick={onAgree}
        >
          {t('kbPlanAgree', plan.put.length)}
        </button>
        <button type="button" class="button" onClick={onRefuse}>
          {t('kbPlanRefuse')}
        </button>
      </div>
      <div class="kb__table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('kbPlanWhat')}</th>
              <th scope="col">{t('kbPlanLine')}</th>
              <th scope="col">{t('kbPlanArticle')}</th>
              <th scope="col">{t('kbPlanWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <tr key={`${line.file} ${line.line} ${line.id} ${line.title}`} data-action={line.action}>
                <td>
                  <span class="tag">{actionName(line.action, t)}</span>
                </td>
                <td class="kb__place">{line.file ? `${line.file}:${line.line}` : line.line}</td>
                <td>
                  <bdi>{line.title === '' ? line.id : line.title}</bdi>
                </td>
                <td>
                  {reasonOf(line, t)}
                  {line.warnings.map((warning) => (
                    <div key={warning} class="rows__soft">
                      {warning}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + 5 * PAGE)}>
          {t('kbMore', lines.length - shown)}
        </button>
      )}
    </section>
  );
}

function weight({ action, reason, warnings }: PlannedLine): number {
  if (reason === 'unreadable') return 0;
  if (reason === 'replaces-shipped' || reason === 'twice') return 1;
  if (warnings.length > 0) return 2;
  return action === 'change' ? 3 : action === 'add' ? 4 : 5;
}

function actionName(action: PlannedLine['action'], t: Translate): string {
  if (action === 'add') return t('kbPlanAdd');
  return action === 'change' ? t('kbPlanChange') : t('kbPlanSkip');
}

function reasonOf({ reason, details }: PlannedLine, t: Translate): string {
  switch (reason) {
    case 'new':
      return t('kbPlanNew');
    case 'replaces-shipped':
      return t('kbPlanReplaces');
    case 'changed':
      return t('kbPlanChanged', details.join(', '));
    case 'same':
      return t('kbPlanSame');
    case 'twice':
      return t('kbPlanTwice');
    case 'unreadable':
      return details.join(' ');
  }
}
