import { useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../core/articles/article';
import type { Facts } from '../../core/facts/facts';
import type { PlannedStep, Reply, StepState } from '../../core/reply/reply-plan';
import type { InsertOutcome, PanelServices, PlanOptions } from './panel-services';
import { useTicketState } from './ticket-identity';

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
  readonly steps: readonly ListedStep[];
  readonly includedCount: number;
  /** False where the reply would say nothing: no step in it, and none the customer is to be thanked for. */
  readonly canSend: boolean;
  /** True where the ticket tells no name to greet with. */
  readonly needsName: boolean;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly setIncluded: (stepId: string, included: boolean) => void;
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
  readonly services: Pick<PanelServices, 'plan' | 'render' | 'insert' | 'copy' | 'copyText'>;
  readonly article: Article;
  readonly facts: Facts | null;
  /** Ids of causes. */
  readonly likelyCauses: readonly string[];
  readonly length: ReplyLength;
  readonly onLength: (length: ReplyLength) => void;
  readonly ticketKey: string;
}

interface Edits {
  readonly chosen: ReadonlyMap<string, StepState>;
  readonly name: string;
}

const NO_EDITS: Edits = { chosen: new Map(), name: '' };

/** The reply being put together for one article: the plan, the agent's changes to it, and what became of it. */
export function useReply(input: ReplyInput): ReplyDraft {
  const { services, article, facts, length, ticketKey } = input;
  const [edits, setEdits] = useTicketState(ticketKey, NO_EDITS);
  const [status, setStatus] = useTicketState<ReplyStatus | null>(ticketKey, null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  // As text, since the list is a new one after each reading of the page. Ids hold no space.
  const causes = input.likelyCauses.join(' ');
  const { plan, proposal } = useMemo(() => {
    const typed = edits.name.trim();
    const options: PlanOptions = {
      length,
      chosen: NO_EDITS.chosen,
      likelyCauses: causes === '' ? [] : causes.split(' '),
    };
    const proposal = services.plan(article, facts, options);
    const untouched = edits.chosen.size === 0 && typed === '';
    const name = typed === '' ? {} : { customerName: typed };
    const plan = untouched
      ? proposal
      : services.plan(article, facts, { ...options, ...name, chosen: edits.chosen });
    return { plan, proposal };
  }, [services, article, facts, length, causes, edits.chosen, edits.name]);

  const steps = plan.steps.map((planned) => ({
    planned,
    proposed: proposal.steps.find(({ step }) => step.id === planned.step.id) ?? planned,
  }));

  const countOf = (wanted: StepState) => plan.steps.filter(({ state }) => state === wanted).length;
  const includedCount = countOf('included');
  const canSend = includedCount > 0 || countOf('tried') > 0;

  // A second press while the first is under way would put the reply in twice.
  const run = (deliver: (reply: Reply) => Promise<ReplyStatus>, failure: ReplyStatus) => {
    if (running.current || !canSend) return;
    const reply = services.render(plan);
    running.current = true;
    setBusy(true);
    const finish = (status: ReplyStatus) => {
      running.current = false;
      setBusy(false);
      setStatus(status);
    };
    deliver(reply).then(finish, () => finish(failure));
  };

  // What was inserted is no longer what stands here.
  const edit = (next: Edits) => {
    setEdits(next);
    setStatus(null);
  };

  return {
    steps,
    includedCount,
    canSend,
    needsName: proposal.customerName === null,
    name: edits.name,
    setName: (name) => edit({ ...edits, name }),
    setIncluded: (stepId, included) => {
      const chosen = new Map(edits.chosen).set(stepId, included ? 'included' : 'removed');
      edit({ ...edits, chosen });
    },
    setLength: (next) => {
      input.onLength(next);
      setStatus(null);
    },
    render: () => services.render(plan),
    insert: () => run((reply) => services.insert(reply), { kind: 'failed' }),
    copy: () =>
      run(async (reply) => ({ kind: (await services.copy(reply)) ? 'copied-on-request' : 'copy-failed' }), {
        kind: 'copy-failed',
      }),
    copyMarkdown: () =>
      run(
        async ({ markdown, text }) => ({
          kind: (await services.copyText(markdown ?? text)) ? 'copied-on-request' : 'copy-failed',
        }),
        { kind: 'copy-failed' },
      ),
    status,
    busy,
  };
}
