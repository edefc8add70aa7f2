import type { Article } from '../articles/article';

/** Where something stands in what was imported. */
export interface ImportPlace {
  /** The file inside a zip; `null` where the file itself is meant. */
  readonly file: string | null;
  /** From 1; of a record in JSON its position in the list. */
  readonly line: number;
}

/** An article that was read, with what is worth knowing about it. */
export interface ImportedArticle extends ImportPlace {
  readonly kind: 'article';
  readonly article: Article;
  /** What was left out or could not be taken over. */
  readonly warnings: readonly string[];
}

/** What could not be read, and why; it is skipped. */
export interface ImportProblem extends ImportPlace {
  readonly kind: 'problem';
  /** What it calls itself, where that can be told. */
  readonly title: string;
  readonly message: string;
}

export type ImportedItem = ImportedArticle | ImportProblem;

/** The formats that are read. Which one it is, the file's name and content tell. */
export const IMPORT_FORMATS = [
  'yaml',
  'json',
  'zip',
  'csv',
  'markdown',
  'briskine',
  'espanso',
  'zendesk',
  'chatwoot',
  'freshdesk',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** One after the other, so that whoever reads can show progress, and stop. */
export type ImportReader = Generator<ImportedItem, void>;

/** Why nothing of a file was read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Far above any team's knowledge base, far below what would fill the memory. */
export const IMPORT_LIMITS = {
  fileBytes: 50_000_000,
  /** YAML is read with line numbers, which takes a hundred times the memory of the file. */
  yamlBytes: 5_000_000,
  articles: 20_000,
  zipFiles: 20_000,
  unzippedBytes: 100_000_000,
  /** No text is packed better than this; a bomb is. */
  zipRatio: 150,
  depth: 12,
} as const;
