import { takeCursorStops, takeHtmlCursorStops } from './cursor-stops';
import { createTextFiller, type TextFiller } from './fill-text';
import { renderHtml } from './render-html';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import { createReplyDocument } from './reply-document';
import type { ReplyPhrases } from './reply-phrases';
import type { Reply, ReplyPlan } from './reply-plan';
import { DEFAULT_REPLY_STYLE, type ReplyStyle } from './reply-style';
import type { CreateTemplateFiller, TemplateValues } from './templates/template-filler';

export interface RenderOptions {
  readonly style?: ReplyStyle;
  /** `null` until it is loaded; texts with a placeholder are left out then. */
  readonly templates?: CreateTemplateFiller | null;
}

export interface RenderedReply extends Reply {
  readonly markdown: string;
  /** Placeholders without a value, to be asked for in place; their sentences are left out of the reply. */
  readonly missing: readonly string[];
  /** Texts that are no sound template, and were left out whole. */
  readonly broken: readonly string[];
}

/** Renders a plan as plain text, HTML and Markdown; all say the same, in the same order. */
export function renderReply(
  plan: ReplyPlan,
  phrases: ReplyPhrases,
  options: RenderOptions = {},
): RenderedReply {
  const style = options.style ?? DEFAULT_REPLY_STYLE;
  const filler = createTextFiller(options.templates?.(valuesOf(plan, style)) ?? null);
  return render(createReplyDocument(plan, phrases, style, filler), filler);
}

function render(blocks: ReturnType<typeof createReplyDocument>, filler: TextFiller): RenderedReply {
  const text = takeCursorStops(renderText(blocks));
  const html = takeHtmlCursorStops(renderHtml(blocks));
  const markdown = takeCursorStops(renderMarkdown(blocks));
  return {
    text: text.text,
    html: html.text,
    markdown: markdown.text,
    missing: [...filler.missing],
    broken: [...filler.broken],
    ...(text.stops.length === 0
      ? {}
      : { cursors: { text: text.stops, html: html.stops, markdown: markdown.stops } }),
  };
}

export function valuesOf(plan: ReplyPlan, style: ReplyStyle): TemplateValues {
  const { facts, ticketNumber, product, date, typed } = plan.details;
  return {
    customerName: plan.customerName,
    agentName: plan.agentName,
    ticketNumber,
    product,
    device: facts?.device?.value ?? null,
    os: facts?.os?.value ?? null,
    date,
    language: plan.language,
    team: Object.fromEntries(style.teamValues.map(({ name, value }) => [name, value])),
    typed,
  };
}
