import type { Step } from '../articles/article';
import { hasSteps } from './reply-kind';
import type { ReplyPlan } from './reply-plan';

/** The status page is where an outage is to be seen, in whichever article. */
export function isStatusStep({ action }: Step): boolean {
  return action === 'check-status-page';
}

/** True where something the customer would read is not in the reply's language. */
export function fallsBack({ kind, article, gaps, steps, questions, length }: ReplyPlan): boolean {
  const isRead = (part: string, id: string | null): boolean => {
    switch (part) {
      case 'step':
        return hasSteps(kind)
          ? steps.some(({ step, state }) => step.id === id && state === 'included')
          : kind === 'outage' && length === 'full' && article.steps.find(isStatusStep)?.id === id;
      case 'question':
        return kind === 'question' && questions.some(({ cause, state }) => cause === id && state === 'asked');
      default:
        return false;
    }
  };
  return gaps.some(({ part, id }) => isRead(part, id));
}
