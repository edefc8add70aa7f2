import { keyNames } from './key-names';
import type { Translate } from './panel-services';
import type { ReplyStatus } from './use-reply';

export interface StatusWords {
  /** `good`: done as asked. `partly`: the agent has a key to press. `bad`: nothing happened. */
  readonly tone: 'good' | 'partly' | 'bad';
  readonly headline: string;
  /** Why it did not go as asked; empty where it did. */
  readonly reason: string;
}

/** The outcome in words, with the key that comes next. */
export function describeStatus(status: ReplyStatus, t: Translate): StatusWords {
  const { undo, paste } = keyNames();
  switch (status.kind) {
    case 'inserted':
      return { tone: 'good', headline: t('inserted', undo), reason: '' };
    case 'copied':
      return { tone: 'partly', headline: t('copied', paste), reason: WHY_COPIED[status.why](t) };
    case 'copied-on-request':
      return { tone: 'good', headline: t('copied', paste), reason: '' };
    case 'failed':
      return { tone: 'bad', headline: t('insertFailed'), reason: t('failedAdvice') };
    case 'copy-failed':
      return { tone: 'bad', headline: t('copyFailed'), reason: t('failedAdvice') };
  }
}

const WHY_COPIED: Record<Extract<ReplyStatus, { kind: 'copied' }>['why'], (t: Translate) => string> = {
  'no-editor': (t) => t('whyNoEditor'),
  'internal-note': (t) => t('whyInternalNote'),
  'not-verified': (t) => t('whyNotVerified'),
  unreachable: (t) => t('whyUnreachable'),
};
