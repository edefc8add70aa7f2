import * as v from 'valibot';
import { type ImportReader, UnreadableFile } from './import-types';
import { looksLikeHtml } from './read-json';
import { type CannedReply, oneLine, toReadyReply } from './ready-reply';
import type { YamlData } from './yaml-data';

/** espanso's match files (espanso.org/docs/matches/basics): `matches`, each with a trigger and what it is replaced by. */
export function isEspanso(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'matches' in data && Array.isArray(data.matches);
}

const MatchSchema = v.object({
  trigger: v.optional(v.string()),
  triggers: v.optional(v.array(v.string())),
  regex: v.optional(v.string()),
  label: v.optional(v.string()),
  search_terms: v.optional(v.array(v.string())),
  replace: v.optional(v.string()),
  markdown: v.optional(v.string()),
  html: v.optional(v.string()),
  form: v.optional(v.string()),
  vars: v.optional(v.array(v.object({ name: v.string(), type: v.optional(v.string()) }))),
});

export function* readEspanso({ data, lineOf }: YamlData, file: string | null, today: string): ImportReader {
  if (!isEspanso(data)) throw new UnreadableFile('holds no matches');
  const { matches } = data as { readonly matches: readonly unknown[] };
  for (const [index, match] of matches.entries()) {
    const place = { file, line: lineOf(['matches', index]) };
    const read = readMatch(match);
    yield typeof read === 'string'
      ? { kind: 'problem', ...place, title: triggerOf(match), message: read }
      : toReadyReply(read, place, today);
  }
}

function readMatch(match: unknown): CannedReply | string {
  if (!v.is(MatchSchema, match)) return 'is no match: it needs a trigger and a text';
  const triggers = [...(match.trigger ? [match.trigger] : []), ...(match.triggers ?? [])];
  if (triggers.length === 0)
    return match.regex ? 'has a pattern in the place of a trigger' : 'has no trigger';
  const body = match.html ?? match.markdown ?? match.replace;
  if (body === undefined)
    return match.form ? 'is a form, which asks for values' : 'has no text (a picture, a script)';
  const title = match.label ?? triggers[0] ?? '';
  const computed = (match.vars ?? []).filter(({ type }) => type === 'shell' || type === 'script');
  return {
    title: oneLine(title),
    body,
    isHtml: match.html !== undefined || looksLikeHtml(body),
    aliases: [...triggers, ...(match.search_terms ?? [])].filter((alias) => alias !== title),
    warnings: computed.length > 0 ? ['It runs a program on the computer; that is not taken over.'] : [],
  };
}

function triggerOf(match: unknown): string {
  const parsed = v.safeParse(v.object({ trigger: v.string() }), match);
  return parsed.success ? parsed.output.trigger.slice(0, 100) : '';
}
