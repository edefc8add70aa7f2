import { useMemo } from 'preact/hooks';
import type { Article, Language } from '../../core/articles/article';
import { hasPlaceholder } from '../../core/reply/fill-text';
import { chooseReplyKind, type ReplyKind } from '../../core/reply/reply-kind';
import type { ReplyPlan } from '../../core/reply/reply-plan';
import type { ReplyStyle } from '../../core/reply/reply-style';
import type { ReplyRequest } from './reply-request';
import { useLoaded } from './use-loaded';

export interface PlannedReply {
  readonly plan: ReplyPlan;
  /** The plan as the ticket alone would have it: nothing chosen by hand. */
  readonly proposal: ReplyPlan;
  readonly language: Language;
  readonly kind: ReplyKind;
  /** False while the language's texts or the template engine are on their way. */
  readonly isReady: boolean;
  /** The reply as it would go out now. */
  readonly rendered: ReturnType<ReplyRequest['services']['render']>;
}

/** Plans the reply from the article, the ticket and what the agent has chosen. */
export function usePlan(request: ReplyRequest): PlannedReply {
  const { services, article, facts, style, thread, edits, length } = request;
  // As text, since the list is a new one after each reading of the page. Ids hold no space.
  const causes = request.likelyCauses.join(' ');
  const { formality, agentName } = style;
  const base = useMemo(
    () => ({
      ...thread,
      length,
      formality,
      agentName,
      chosen: new Map(),
      likelyCauses: causes === '' ? [] : causes.split(' '),
      date: services.today ?? null,
    }),
    [services, thread, length, formality, agentName, causes],
  );
  const first = useMemo(
    () => services.plan(article, facts, { ...base, kind: 'first', language: article.language }),
    [services, article, facts, base],
  );
  const kind = edits.kind ?? chooseReplyKind(facts, first.steps);
  const language = edits.language ?? proposeLanguage(request, kind);
  const isTranslated = language !== article.language;
  const translation = useLoaded(
    isTranslated ? `${article.id} ${language}` : null,
    () => services.translation(article.id, language),
    null,
  );

  const { plan, proposal } = useMemo(() => {
    const options = {
      ...base,
      kind,
      language,
      ...(translation.value === null ? {} : { translation: translation.value }),
    };
    const proposal = services.plan(article, facts, options);
    const typed = edits.name.trim();
    const plan = services.plan(article, facts, {
      ...options,
      chosen: edits.chosen,
      typed: edits.typed,
      ...(typed === '' ? {} : { customerName: typed }),
    });
    return { plan, proposal };
  }, [services, article, facts, base, kind, language, translation.value, edits]);

  const templates = useLoaded(
    needsTemplates(plan.article, style) ? 'templates' : null,
    services.loadTemplates,
    null,
  );
  const rendered = useMemo(
    () => services.render(plan, { style, templates: templates.value }),
    [services, plan, style, templates.value],
  );
  return { plan, proposal, language, kind, isReady: translation.isReady && templates.isReady, rendered };
}

/** The customer's language; a colleague reads the agent's. */
function proposeLanguage({ services, facts }: ReplyRequest, kind: ReplyKind): Language {
  const wanted = kind === 'note' ? services.ownLanguage : facts?.language;
  return services.replyLanguages.find(({ language }) => language === wanted)?.language ?? 'en';
}

function needsTemplates({ meaning, steps, causes, escalate }: Article, style: ReplyStyle): boolean {
  const texts = [
    meaning,
    ...escalate,
    ...causes.map(({ question }) => question ?? ''),
    ...steps.flatMap(({ title, path, body, caution, check }) => [
      title,
      path ?? '',
      body,
      caution ?? '',
      check,
    ]),
    style.greeting,
    style.signOff,
    style.cautionLabel,
  ];
  return texts.some(hasPlaceholder);
}
