import type { ReplyBlock, StepItem, StepParagraph } from './reply-document';
import { withLabel } from './with-label';

/** Text that reads well by itself: numbered, what belongs to a step indented below it. */
export function renderText(blocks: readonly ReplyBlock[]): string {
  return blocks.map(renderBlock).join('\n\n');
}

function renderBlock(block: ReplyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return withLabel(block.label, block.lines, '\n');
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'steps':
      return block.items.map(renderStep).join('\n\n');
  }
}

function renderStep({ number, title, paragraphs }: StepItem, index: number): string {
  const start = number === '' ? `${index + 1}. ` : `${number} `;
  const indent = ' '.repeat(number === '' ? start.length : 2);
  return [start + title, ...paragraphs.map((part) => indent + labelled(part))].join('\n');
}

function labelled({ label, text }: StepParagraph): string {
  return withLabel(label, [text], '\n');
}
