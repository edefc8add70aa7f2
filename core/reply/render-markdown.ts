import { WEB_ADDRESS } from './links';
import type { ReplyBlock, StepItem, StepParagraph } from './reply-document';
import { withLabel } from './with-label';

/**
 * CommonMark that GitHub, Redmine, Discourse and chats read alike: paragraphs are parted by empty lines, since some of
 * them keep a single line break and some do not.
 */
export function renderMarkdown(blocks: readonly ReplyBlock[]): string {
  return blocks.map(renderBlock).join('\n\n');
}

function renderBlock(block: ReplyBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const lines = block.lines.map((line) => guardStart(inline(line)));
      // A backslash at the end of a line is a line break everywhere.
      return withLabel(strong(block.label), lines, '\\\n');
    }
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${guardStart(inline(item))}`).join('\n');
    case 'steps':
      return block.items.map(renderStep).join('\n\n');
  }
}

function renderStep({ number, title, paragraphs }: StepItem, index: number): string {
  const heading = strong(number === '' ? title : `${number} ${title}`);
  const start = number === '' ? `${index + 1}. ` : '';
  const indent = ' '.repeat(start.length);
  return [start + heading, ...paragraphs.map((part) => indent + markdownPart(part))].join('\n\n');
}

function markdownPart({ label, text }: StepParagraph): string {
  return withLabel(strong(label), [guardStart(inline(text))], '\n');
}

/** Behind a label stands a blank in every language: `**注意：**を` would not be bold, since no word may touch its end. */
function strong(text: string): string {
  return text === '' ? '' : `**${escapeMarkdown(text)}**`;
}

/** Escaped text with its web addresses in the form that every dialect links. */
function inline(text: string): string {
  return text
    .split(WEB_ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarkdown(part)))
    .join('');
}

/**
 * Whatever means something within a line. `>` is left alone there: it quotes only at the start of a line, and menu paths
 * are full of it. A character reference would be decoded.
 */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, '\\$&');
}

/** What would begin a heading, a quotation, a list or a rule where a line starts. */
function guardStart(line: string): string {
  return line
    .replace(/^([\ue000\s]*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{3,}\s*$)/u, '$1\\$2')
    .replace(/^([\ue000\s]*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
