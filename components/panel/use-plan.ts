import { useMemo } from 'preact/hooks';
import type { Language } from '../../core/articles/article';
import { needsTemplates, proposeLanguage, proposeOptions } from '../../core/reply/propose-reply';
import type { ReplyKind } from '../../core/reply/reply-kind';
import type { ReplyPlan } from '../../core/reply/reply-plan';
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
  const language =
    edits.language ?? proposeLanguage(services, facts, edits.kind === 'note' ? services : undefined);
  const loaded = useLoaded(
    language === article.language ? null : `${article.id} ${language}`,
    () => services.translation(article.id, language),
    null,
  );
  const translation = loaded.value;
  const options = useMemo(() => {
    const likelyCauses = causes === '' ? [] : causes.split(' ');
    const date = services.today ?? null;
    const situation = { article, facts, thread, likelyCauses, style, length, date };
    return proposeOptions(services, situation, { language, translation }, edits.kind);
  }, [services, article, facts, thread, causes, style, length, language, translation, edits.kind]);

  const { plan, proposal } = useMemo(() => {
    const proposal = services.plan(article, facts, options);
    const typed = edits.name.trim();
    const plan = services.plan(article, facts, {
      ...options,
      chosen: edits.chosen,
      typed: edits.typed,
      ...(typed === '' ? {} : { customerName: typed }),
    });
    return { plan, proposal };
  }, [services, article, facts, options, edits]);

  const templates = useLoaded(
    needsTemplates(plan.article, style) ? 'templates' : null,
    services.loadTemplates,
    null,
  );
  const rendered = useMemo(
    () => services.render(plan, { style, templates: templates.value }),
    [services, plan, style, templates.value],
  );
  return {
    plan,
    proposal,
    language,
    kind: plan.kind,
    isReady: loaded.isReady && templates.isReady,
    rendered,
  };
}
