import * as v from 'valibot';
import { readManagedPolicy } from '../../managed-policy';
import { defineSetting } from '../../settings';
import { checksum } from './verify-pack';

/** A team pack's address with what is known of it. */
const SourceSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^team:[0-9a-f]{16}$/)),
  address: v.pipe(v.string(), v.maxLength(500)),
  /** From its description; `''` before the first one came. */
  name: v.pipe(v.string(), v.maxLength(80)),
  etag: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  /** Of the first version that was signed. */
  key: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  articles: v.number(),
  /** ISO time of the last try; `null` before the first. */
  tried: v.nullable(v.string()),
  /** What came of it: `null` where all is well. */
  problem: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
  isUnchanged: v.optional(v.boolean(), false),
});

export type PackSource = v.InferOutput<typeof SourceSchema>;

const MAX_SOURCES = 20;

const SOURCES = defineSetting('packSources', v.pipe(v.array(SourceSchema), v.maxLength(MAX_SOURCES)), []);

/** The agent's sources and the administrator's, in their order of precedence: the administrator's come last. */
export async function readSources(): Promise<(PackSource & { readonly isManaged: boolean })[]> {
  const [stored, { packs }] = await Promise.all([SOURCES.read(), readManagedPolicy()]);
  const managed = await Promise.all(
    packs.map(async ({ address, key }) => ({ ...(await newSource(address)), key: key ?? null })),
  );
  const ids = new Set(managed.map(({ id }) => id));
  const known = new Map(stored.map((source) => [source.id, source]));
  return [
    ...stored.filter(({ id }) => !ids.has(id)).map((source) => ({ ...source, isManaged: false })),
    ...managed.map((source) => ({ ...(known.get(source.id) ?? source), isManaged: true })),
  ];
}

export async function newSource(address: string): Promise<PackSource> {
  const digest = await checksum(new TextEncoder().encode(address));
  return {
    id: `team:${digest.slice(0, 16)}`,
    address,
    name: '',
    etag: null,
    key: null,
    articles: 0,
    tried: null,
    problem: null,
    isUnchanged: false,
  };
}

/** Puts a source into the place of the one with its id, or at the end. */
export async function writeSource(source: PackSource): Promise<void> {
  const others = await SOURCES.read();
  const index = others.findIndex(({ id }) => id === source.id);
  await SOURCES.write(index === -1 ? [...others, source] : others.with(index, source));
}

export async function dropSource(id: string): Promise<void> {
  await SOURCES.write((await SOURCES.read()).filter((source) => source.id !== id));
}

/** Calls back when the agent or the administrator has changed them, or one was fetched. Returns what stops it. */
export const watchSources = (listener: () => void): (() => void) => SOURCES.watch(() => listener());
