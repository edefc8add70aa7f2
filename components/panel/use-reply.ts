import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, Language } from '../../core/articles/article';
import type { Facts } from '../../core/facts/facts';
import type { PlannedQuestion } from '../../core/reply/choose-questions';
import { fallsBack } from '../../core/reply/falls-back';
import { type ReplyThread, saysSomething } from '../../core/reply/propose-reply';
import { hasSteps, type ReplyKind } from '../../core/reply/reply-kind';
import type { PlannedStep, Reply } from '../../core/reply/reply-plan';
import type { ReplyStyle } from '../../core/reply/reply-style';
import type { ArticleServices, InsertOutcome, PlanOptions } from './panel-services';
import { NO_EDITS, type ReplyEdits } from './reply-request';
import { useTicketState } from './ticket-identity';
import { usePlan } from './use-plan';

export type ReplyLength = PlanOptions['length'];

/** What became of the reply. `copied-on-request` and `copy-failed` answer the Copy button. */
export type ReplyStatus = InsertOutcome | { readonly kind: 'copied-on-request' | 'copy-failed' };

/** A step in the list, with what the ticket says of it even after the agent has decided otherwise. */
export interface ListedStep {
  readonly planned: PlannedStep;
  /** The step as the ticket alone would have it. */
  readonly proposed: PlannedStep;
}

export interface ReplyDraft {
  readonly kind: ReplyKind;
  readonly language: Language;
  /** True where the article's texts are not in the reply's language, so that it will be in two. */
  readonly fallsBack: boolean;
  readonly steps: readonly ListedStep[];
  readonly questions: readonly PlannedQuestion[];
  readonly includedCount: number;
  /** False where the reply would say nothing. */
  readonly canSend: boolean;
  /** True where the ticket tells no name to greet with. */
  readonly needsName: boolean;
  /** Placeholders that nobody knows a value for, and those the agent has typed one for. */
  readonly missing: readonly string[];
  readonly edits: ReplyEdits;
  /** What was inserted before is no longer what stands here. */
  readonly edit: (changed: Partial<ReplyEdits>) => void;
  readonly setIncluded: (id: string, included: boolean) => void;
  readonly setLength: (length: ReplyLength) => void;
  /** The reply as it would go out now. */
  readonly render: () => Reply;
  readonly insert: () => void;
  readonly copy: () => void;
  /** For GitHub, Redmine, Discourse and chats, whose fields draw Markdown. */
  readonly copyMarkdown: () => void;
  /** `null` while nothing was done with the reply as it stands. */
  readonly status: ReplyStatus | null;
  readonly busy: boolean;
}

export interface ReplyInput {
  readonly services: ArticleServices;
  readonly article: Article;
  readonly facts: Facts | null;
  readonly thread: ReplyThread;
  /** Ids of causes. */
  readonly likelyCauses: readonly string[];
  readonly length: ReplyLength;
  readonly onLength: (length: ReplyLength) => void;
  readonly style: ReplyStyle;
  readonly ticketKey: string;
}

/** The reply being put together for one article: the plan, the agent's changes to it, and what became of it. */
export function useReply(input: ReplyInput): ReplyDraft {
  const { services, ticketKey } = input;
  const [edits, setEdits] = useTicketState(ticketKey, NO_EDITS);
  const [status, setStatus] = useTicketState<ReplyStatus | null>(ticketKey, null);
  const { plan, proposal, language, kind, isReady, rendered } = usePlan({ ...input, edits });

  const steps = plan.steps.map((planned) => ({
    planned,
    proposed: proposal.steps.find(({ step }) => step.id === planned.step.id) ?? planned,
  }));
  const includedCount = plan.steps.filter(({ state }) => state === 'included').length;
  const canSend = saysSomething(plan);

  const deliver = (way: Way): Promise<ReplyStatus> =>
    way === 'insert'
      ? services.insert(rendered).catch((): ReplyStatus => ({ kind: 'failed' }))
      : (way === 'copy'
          ? services.copy(rendered)
          : services.copyText(rendered.markdown ?? rendered.text)
        ).then(
          (isCopied): ReplyStatus => ({ kind: isCopied ? 'copied-on-request' : 'copy-failed' }),
          (): ReplyStatus => ({ kind: 'copy-failed' }),
        );
  const { busy, run } = useOnce(isReady, canSend, deliver, setStatus);

  const edit = (changed: Partial<ReplyEdits>) => {
    setEdits({ ...edits, ...changed });
    setStatus(null);
  };
  const missing = [...(rendered.missing ?? []), ...Object.keys(edits.typed)];

  return {
    kind,
    language,
    fallsBack: isReady && fallsBack(plan),
    steps: hasSteps(kind) ? steps : [],
    questions: kind === 'question' ? plan.questions : [],
    includedCount,
    canSend,
    needsName: kind !== 'note' && proposal.customerName === null,
    missing: [...new Set(missing)],
    edits,
    edit,
    setIncluded: (id, included) =>
      edit({ chosen: new Map(edits.chosen).set(id, included ? 'included' : 'removed') }),
    setLength: (next) => {
      input.onLength(next);
      setStatus(null);
    },
    render: () => rendered,
    insert: () => run('insert'),
    copy: () => run('copy'),
    copyMarkdown: () => run('copy-markdown'),
    status,
    busy,
  };
}

/** Where a reply goes: into the page, or onto the clipboard. */
type Way = 'insert' | 'copy' | 'copy-markdown';

/**
 * Delivers once a press: a second one while the first is under way would put the reply in twice. What is pressed before
 * the reply's texts are there is done as soon as they are.
 */
function useOnce(
  isReady: boolean,
  canSend: boolean,
  deliver: (way: Way) => Promise<ReplyStatus>,
  onDone: (status: ReplyStatus) => void,
) {
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<Way | null>(null);
  const running = useRef(false);
  const start = (way: Way) => {
    running.current = true;
    setBusy(true);
    void deliver(way).then((status) => {
      running.current = false;
      setBusy(false);
      onDone(status);
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `start` is new at each drawing, and asked for once
  useEffect(() => {
    if (waiting === null || !isReady) return;
    setWaiting(null);
    if (!running.current && canSend) start(waiting);
  }, [waiting, isReady]);
  return {
    busy: busy || waiting !== null,
    run: (way: Way) => {
      if (running.current || !canSend) return;
      if (isReady) start(way);
      else setWaiting(way);
    },
  };
}
