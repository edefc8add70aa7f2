import { idFromTitle } from './article-id';
import { htmlToText } from './html-to-text';
import { type ImportedItem, UnreadableFile } from './import-types';
import { toItem } from './read-own';
import { oneLine, toReadyReply } from './ready-reply';
import { readYaml } from './yaml-data';

/**
 * Markdown with front matter: the fields of an article stand between two lines of `---`. What stands before the first
 * `## ` heading is what it means, each heading with its text a step. Without such headings the whole text is a ready
 * reply.
 */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

export function readMarkdown(source: string, file: string | null, today: string): ImportedItem {
  const front = FRONT_MATTER.exec(source);
  const fields = front ? readYaml(front[1] ?? '').data : {};
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw new UnreadableFile('has front matter that is no list of fields');
  }
  const body = source.slice(front?.[0].length ?? 0);
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(body);
  const given = 'title' in fields && typeof fields.title === 'string' ? fields.title : null;
  const title = oneLine(given ?? heading?.[1] ?? nameOf(file));
  const text = given === null && heading ? body.replace(heading[0], '') : body;
  const place = { file, line: 1 };
  const [before = '', ...sections] = text.split(/^##[ \t]+/m);
  if (sections.length === 0) {
    const { tags, id, language } = fields as Record<string, unknown>;
    return toReadyReply(
      {
        title,
        body: plainText(before),
        isHtml: false,
        ...(Array.isArray(tags) ? { tags: tags.filter((tag) => typeof tag === 'string') } : {}),
        ...(typeof id === 'string' ? { id } : {}),
        ...(typeof language === 'string' ? { language } : {}),
      },
      place,
      today,
    );
  }
  return toItem(
    {
      id: idFromTitle(title),
      reviewed: today,
      meaning: plainText(before),
      ...fields,
      title,
      steps: sections.map((section, index) => {
        const [name = '', ...rest] = section.split(/\r?\n/);
        return { id: `step-${index + 1}`, title: plainText(name), body: plainText(rest.join('\n')) };
      }),
    },
    place,
  );
}

/** Markdown without its marks: emphasis, code, links as words with their address. */
function plainText(markdown: string): string {
  const plain = markdown
    .replace(/```[^\n]*\n([\s\S]*?)```/g, '$1')
    .replace(/!\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((https?:\/\/[^)\s]+)[^)]*\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/^[ \t]*[*+][ \t]+/gm, '- ');
  return /<[a-z!/]/i.test(plain) ? htmlToText(plain.replace(/\n/g, '<br>')).text : plain.trim();
}

function nameOf(file: string | null): string {
  return (
    (file ?? '')
      .split('/')
      .at(-1)
      ?.replace(/\.(?:md|markdown)$/i, '')
      .replace(/[-_]+/g, ' ') ?? ''
  );
}
