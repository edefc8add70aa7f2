import { createReplyDocument, type ReplyBlock, type StepParagraph } from './reply-document';
import type { ReplyPhrases } from './reply-phrases';
import type { Reply, ReplyPlan } from './reply-plan';

/** Renders a plan as plain text and as HTML; both say the same, in the same order. */
export function renderReply(plan: ReplyPlan, phrases: ReplyPhrases): Reply {
  const blocks = createReplyDocument(plan, phrases);
  return { text: renderText(blocks), html: renderHtml(blocks) };
}

function renderText(blocks: readonly ReplyBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.lines.join('\n');
      return block.items
        .map((item, index) => {
          const number = `${index + 1}. `;
          const indent = ' '.repeat(number.length);
          return [`${number}${item.title}`, ...item.paragraphs.map((part) => indent + labelled(part))].join(
            '\n',
          );
        })
        .join('\n\n');
    })
    .join('\n\n');
}

function labelled({ label, text }: StepParagraph): string {
  return label === '' ? text : `${label} ${text}`;
}

function renderHtml(blocks: readonly ReplyBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${block.lines.map(inline).join('<br>')}</p>`;
      const items = block.items.map(({ title, paragraphs }) => {
        const lines = [`<strong>${escapeHtml(title)}</strong>`, ...paragraphs.map(htmlPart)];
        return `<li>${lines.join('<br>')}</li>`;
      });
      return `<ol>${items.join('')}</ol>`;
    })
    .join('');
}

function htmlPart({ role, label, text }: StepParagraph): string {
  if (role === 'path') return inline(text);
  return label === '' ? inline(text) : `<strong>${escapeHtml(label)}</strong> ${inline(text)}`;
}

/** Escaped text with its web addresses as links. */
function inline(text: string): string {
  return text
    .split(/(https?:\/\/[^\s"'<>()]*[^\s"'<>().,;:!?])/u)
    .map((part, index) => {
      const escaped = escapeHtml(part);
      return index % 2 === 1 ? `<a href="${escaped}">${escaped}</a>` : escaped;
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
