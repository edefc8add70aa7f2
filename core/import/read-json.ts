import * as v from 'valibot';
import { isTooDeep } from './depth';
import { type ImportReader, UnreadableFile } from './import-types';
import { readOwn } from './read-own';
import { toReadyReply } from './ready-reply';

/**
 * JSON of our own and of three helpdesks, told apart by shape:
 * - Zendesk, `GET /api/v2/macros.json`: `{"macros": [{"title", "actions": [{"field": "comment_value_html", "value"}]}]}`
 *   (developer.zendesk.com/api-reference/ticketing/business-rules/macros)
 * - Chatwoot, `GET /api/v1/accounts/{id}/canned_responses`: `[{"short_code", "content"}]`
 *   (developers.chatwoot.com/api-reference/canned-responses)
 * - Freshdesk, `GET /api/v2/canned_response_folders/{id}/responses`: `[{"title", "content", "content_html"}]`
 *   (developers.freshdesk.com/api/#canned-responses)
 */
export type JsonFormat = 'json' | 'zendesk' | 'chatwoot' | 'freshdesk';

export function parseJson(source: string): unknown {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    throw new UnreadableFile(`is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`);
  }
  if (isTooDeep(data)) throw new UnreadableFile('is nested too deeply');
  return data;
}

export function jsonFormatOf(data: unknown): JsonFormat {
  if (isObject(data) && Array.isArray(data['macros'])) return 'zendesk';
  const [first] = recordsIn(data);
  if (!isObject(first)) return 'json';
  if ('short_code' in first && 'content' in first) return 'chatwoot';
  if ('actions' in first) return 'zendesk';
  if ('content_html' in first || ('content' in first && !('steps' in first))) return 'freshdesk';
  return 'json';
}

export function* readJson(data: unknown, file: string | null, today: string): ImportReader {
  const format = jsonFormatOf(data);
  if (format === 'json') {
    yield* readOwn(data, file, (path) => firstNumber(path) + 1);
    return;
  }
  for (const [index, record] of recordsIn(data).entries()) {
    const place = { file, line: index + 1 };
    const read = READERS[format](record);
    yield typeof read === 'string'
      ? { kind: 'problem', ...place, title: nameOf(record), message: read }
      : toReadyReply(read, place, today);
  }
}

const text = v.pipe(v.string(), v.maxLength(200_000));

const MacroSchema = v.object({
  title: text,
  active: v.optional(v.nullable(v.boolean())),
  description: v.optional(v.nullable(v.string())),
  actions: v.array(v.object({ field: v.string(), value: v.unknown() })),
});
const ChatwootSchema = v.object({ short_code: text, content: text });
const FreshdeskSchema = v.object({
  title: text,
  content: v.optional(v.nullable(text)),
  content_html: v.optional(v.nullable(text)),
});

/** The canned reply, or why there is none. */
const READERS: Readonly<
  Record<Exclude<JsonFormat, 'json'>, (record: unknown) => Parameters<typeof toReadyReply>[0] | string>
> = {
  zendesk(record) {
    if (!v.is(MacroSchema, record)) return 'is no macro: it needs a title and actions';
    const html = commentIn(record.actions, 'comment_value_html');
    const plain = commentIn(record.actions, 'comment_value');
    const body = html ?? plain;
    if (body === null) return 'writes no comment';
    const others = record.actions.filter(({ field }) => !field.startsWith('comment_value')).length;
    return {
      title: record.title,
      body,
      isHtml: html !== null || looksLikeHtml(body),
      aliases: record.description ? [record.description] : [],
      warnings: [
        ...(record.active === false ? ['It is switched off in Zendesk.'] : []),
        ...(others > 0 ? [`Only the comment was taken over; other actions: ${others}.`] : []),
      ],
    };
  },
  chatwoot(record) {
    if (!v.is(ChatwootSchema, record)) return 'is no canned response: it needs short_code and content';
    return { title: record.short_code, body: record.content, isHtml: looksLikeHtml(record.content) };
  },
  freshdesk(record) {
    if (!v.is(FreshdeskSchema, record)) return 'is no canned response: it needs a title and content';
    if (record.content_html) return { title: record.title, body: record.content_html, isHtml: true };
    const body = record.content ?? '';
    return { title: record.title, body, isHtml: looksLikeHtml(body) };
  },
};

/** Zendesk writes a comment's value alone, or after the channel that it goes to. */
function commentIn(
  actions: readonly { readonly field: string; readonly value?: unknown }[],
  field: string,
): string | null {
  const value = actions.find((action) => action.field === field)?.value;
  const body = Array.isArray(value) ? value.at(-1) : value;
  return typeof body === 'string' && body.trim() !== '' ? body : null;
}

export function looksLikeHtml(body: string): boolean {
  return /<(?:p|div|br|span|a|ul|ol|li|strong|b|em|i|h[1-6]|table|img|script)\b[^>]*>/i.test(body);
}

function recordsIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (!isObject(data)) return [];
  for (const key of ['macros', 'responses', 'canned_responses', 'payload', 'data']) {
    const list = data[key];
    if (Array.isArray(list)) return list;
  }
  return [];
}

function nameOf(record: unknown): string {
  if (!isObject(record)) return '';
  const name = record['title'] ?? record['short_code'];
  return typeof name === 'string' ? name.slice(0, 100) : '';
}

function firstNumber(path: readonly (string | number)[]): number {
  return path.find((part) => typeof part === 'number') ?? 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
