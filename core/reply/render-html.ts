import { WEB_ADDRESS } from './links';
import type { ReplyBlock, StepItem, StepParagraph } from './reply-document';
import { withLabel } from './with-label';

/** Only `p`, `ol`, `li`, `strong`, `a` and `br`: what every helpdesk's own cleaning leaves in place. */
export function renderHtml(blocks: readonly ReplyBlock[]): string {
  return blocks.map(renderBlock).join('');
}

function renderBlock(block: ReplyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${withLabel(strong(block.label), block.lines.map(inline), '<br>', block.label)}</p>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ol>`;
    case 'steps':
      // A list would number what already has its number in words.
      return block.items.some(({ number }) => number !== '')
        ? block.items.map((item) => `<p>${stepLines(item)}</p>`).join('')
        : `<ol>${block.items.map((item) => `<li>${stepLines(item)}</li>`).join('')}</ol>`;
  }
}

function stepLines({ number, title, paragraphs }: StepItem): string {
  const heading = number === '' ? title : `${number} ${title}`;
  return [strong(heading), ...paragraphs.map(htmlPart)].join('<br>');
}

function htmlPart({ label, text }: StepParagraph): string {
  return withLabel(strong(label), [inline(text)], '<br>', label);
}

function strong(text: string): string {
  return text === '' ? '' : `<strong>${escapeHtml(text)}</strong>`;
}

/** Escaped text with its web addresses as links. */
function inline(text: string): string {
  return text
    .split(WEB_ADDRESS)
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
