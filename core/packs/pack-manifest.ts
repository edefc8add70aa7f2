import * as v from 'valibot';
import type { Article } from '../articles/article';
import { parseJson } from '../import/read-json';
import { readOwn } from '../import/read-own';
import { failure, type Result, success } from '../result';

/**
 * What stands at a team pack's address: its name, where its articles are, and by what it is seen that they are whole:
 *
 *     { "format": "fix-finder-pack", "version": 1, "name": "Backup team", "file": "articles.json", "sha256": "ab…" }
 *
 * or, in the place of `sha256`, `"ed25519": { "key": "…", "signature": "…" }`, both base64, the signature over the file's
 * bytes. A checksum tells a broken transfer; a signature also tells a changed server.
 */
const base64 = (bytes: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64'), v.length(4 * Math.ceil(bytes / 3)));

const PackManifestSchema = v.pipe(
  v.object({
    format: v.literal('fix-finder-pack'),
    version: v.literal(1),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), v.regex(/^[^\n\r]*$/u)),
    file: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
    sha256: v.optional(
      v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')),
    ),
    ed25519: v.optional(v.object({ key: base64(32), signature: base64(64) })),
  }),
  v.check(
    ({ sha256, ed25519 }) => sha256 !== undefined || ed25519 !== undefined,
    'needs sha256 or ed25519, by which it is seen that the articles are whole',
  ),
);

export type PackManifest = v.InferOutput<typeof PackManifestSchema>;

export function parsePackManifest(source: string): Result<PackManifest, string> {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return failure('the address does not lead to a pack: it is no JSON');
  }
  const parsed = v.safeParse(PackManifestSchema, data);
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  return failure(`the pack's description is wrong: ${path === '' ? '' : `${path}: `}${issue.message}`);
}

/** Plain HTTP only to this computer: anybody on the way could change a pack, and a test server has no certificate. */
export function parsePackAddress(typed: string): Result<string, 'no-address' | 'not-encrypted'> {
  const text = typed.trim();
  if (!URL_LIKE.test(text)) return failure('no-address');
  const isLoopback = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\//i.test(text);
  return /^https:/i.test(text) || isLoopback ? success(text) : failure('not-encrypted');
}

const URL_LIKE = /^https?:\/\/[^\s/@]+\/\S*$/i;

/** The articles of a pack's file, JSON as an export gives it. It counts only as a whole: one bad article makes it bad. */
export function articlesOfPack(source: string): Result<Article[], string> {
  try {
    return readAll(source);
  } catch (error) {
    return failure(`its file ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function readAll(source: string): Result<Article[], string> {
  const articles: Article[] = [];
  const taken = new Set<string>();
  for (const item of readOwn(parseJson(source), null, articleNumber)) {
    const where = `article ${item.line}`;
    if (item.kind === 'problem') return failure(`${where}: ${item.message}`);
    const key = `${item.article.id} ${item.article.language}`;
    if (taken.has(key)) return failure(`${where}: the id "${item.article.id}" stands twice`);
    taken.add(key);
    articles.push(item.article);
  }
  return articles.length === 0 ? failure('it holds no article') : success(articles);
}

function articleNumber(path: readonly (string | number)[]): number {
  return (path.find((part) => typeof part === 'number') ?? 0) + 1;
}
