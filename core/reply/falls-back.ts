import { hasSteps } from './reply-kind';
import type { ReplyPlan } from './reply-plan';

/** True where something the customer would read is not in the reply's language. */
export function fallsBack({ kind, gaps, steps, questions }: ReplyPlan): boolean {
  const isRead = (part: string, id: string | null): boolean => {
    switch (part) {
      case 'step':
        return hasSteps(kind) && steps.some(({ step, state }) => step.id === id && state === 'included');
      case 'question':
        return kind === 'question' && questions.some(({ cause, state }) => cause === id && state === 'asked');
      default:
        return false;
    }
  };
  return gaps.some(({ part, id }) => isRead(part, id));
}
