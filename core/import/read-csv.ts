import Papa from 'papaparse';
import { LANGUAGES } from '../articles/languages';
import { idFromTitle } from './article-id';
import { type ImportedItem, type ImportPlace, type ImportReader, UnreadableFile } from './import-types';
import { looksLikeHtml } from './read-json';
import { toItem } from './read-own';
import { oneLine, toReadyReply } from './ready-reply';

/**
 * CSV with a header. Columns may stand in any order: `title` is needed; `reply` makes a ready reply, `step 1`,
 * `step 2`, … make steps (the first line is the step's title); `id`, `language`, `product`, `platforms`, `tags`,
 * `phrases`, `messages`, `meaning` are taken where they are. Lists are parted by `|` or line breaks.
 *
 * Briskine's export has `id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text`, the body as HTML, the tags parted
 * by commas (help.briskine.com/templates/import-templates).
 */
type Row = ReadonlyMap<string, string>;

const SYNONYMS: Readonly<Record<string, string>> = {
  name: 'title',
  body: 'reply',
  text: 'reply',
  content: 'reply',
  answer: 'reply',
  lang: 'language',
  tag: 'tags',
  keywords: 'tags',
  signals: 'phrases',
  'error messages': 'messages',
  description: 'meaning',
};

export function isBriskine(header: readonly string[]): boolean {
  return ['title', 'shortcut', 'body'].every((column) => header.includes(column));
}

export function* readCsv(source: string, file: string | null, today: string): ImportReader {
  const { data, errors } = Papa.parse<string[]>(source, { skipEmptyLines: 'greedy' });
  const [head, ...rows] = data;
  const header = (head ?? []).map((name) => oneLine(name).toLowerCase());
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new UnreadableFile(`row ${(broken.row ?? 0) + 1}: ${broken.message}`);
  const briskine = isBriskine(header);
  const columns = briskine ? header : header.map((name) => SYNONYMS[name] ?? name);
  if (!columns.includes('title')) throw new UnreadableFile('has no column "title" in its first line');
  for (const [index, cells] of rows.entries()) {
    // The header is row 1. A cell may hold line breaks, so that rows and lines of the file differ.
    const place = { file, line: index + 2 };
    const row = new Map(columns.map((column, position) => [column, (cells[position] ?? '').trim()]));
    yield briskine ? readTemplate(row, place, today) : readRow(row, place, today);
  }
}

function readTemplate(row: Row, place: ImportPlace, today: string): ImportedItem {
  const subject = row.get('subject') ?? '';
  return toReadyReply(
    {
      title: row.get('title') ?? '',
      body: row.get('body') || (row.get('body_plain_text') ?? ''),
      isHtml: looksLikeHtml(row.get('body') ?? ''),
      tags: (row.get('tags') ?? '').split(','),
      aliases: [row.get('shortcut') ?? '', subject],
      warnings: ['to', 'cc', 'bcc'].some((column) => row.get(column))
        ? ['Its recipients were left out.']
        : [],
    },
    place,
    today,
  );
}

function readRow(row: Row, place: ImportPlace, today: string): ImportedItem {
  const title = oneLine(row.get('title') ?? '');
  const language = (row.get('language') || 'en').toLowerCase();
  const tags = listIn(row.get('tags') ?? '', /[|\n,;]/);
  if (!LANGUAGES.some((known) => known === language)) {
    return {
      kind: 'problem',
      ...place,
      title,
      message: `language: "${language}" is none of ${LANGUAGES.join(', ')}`,
    };
  }
  const reply = row.get('reply') ?? '';
  const steps = stepsIn(row);
  if (reply !== '' && steps.length === 0) {
    const id = row.get('id');
    return toReadyReply(
      { title, body: reply, isHtml: looksLikeHtml(reply), tags, language, ...(id ? { id } : {}) },
      place,
      today,
    );
  }
  return toItem(
    {
      id: row.get('id') || idFromTitle(title),
      language,
      title,
      product: row.get('product') ? idFromTitle(row.get('product') ?? '') : undefined,
      platforms: listIn(row.get('platforms') ?? '', /[|\n,;]/),
      meaning: row.get('meaning') ?? '',
      tags,
      signals: [
        ...listIn(row.get('messages') ?? '').map((text) => ({ text, kind: 'message' })),
        ...listIn(row.get('phrases') ?? '').map((text) => ({ text, kind: 'phrase' })),
      ],
      steps,
      reviewed: today,
    },
    place,
  );
}

function stepsIn(row: Row): { id: string; title: string; body: string }[] {
  return [...row]
    .filter(([column, cell]) => /^step ?\d{1,2}$/.test(column) && cell !== '')
    .sort(([a], [b]) => numberIn(a) - numberIn(b))
    .map(([, cell], index) => {
      const [title = '', ...body] = cell.split(/\r?\n/);
      return { id: `step-${index + 1}`, title: oneLine(title), body: body.join('\n').trim() };
    });
}

function numberIn(column: string): number {
  return Number(/\d+/.exec(column)?.[0] ?? 0);
}

function listIn(cell: string, separator = /[|\n]/): string[] {
  return [...new Set(cell.split(separator).map(oneLine))].filter((text) => text !== '');
}
