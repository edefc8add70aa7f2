import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ArticleSchema } from '../../core/articles/article';
import { ArticlePhrasesSchema } from '../../core/articles/article-phrases';
import { ArticleTranslationSchema } from '../../core/articles/article-translation';
import { ReplyPhrasesSchema } from '../../core/reply/reply-phrases';
import { WordingSchema } from '../../core/wording/wording';

/** A JSON Schema as it stands in a file, relative to the repository. */
export interface SchemaFile {
  readonly file: string;
  readonly text: string;
}

const SCHEMAS: readonly (readonly [file: string, schema: GenericSchema])[] = [
  ['content/article.schema.json', ArticleSchema],
  ['content/phrases.schema.json', ArticlePhrasesSchema],
  ['content/replies.schema.json', ReplyPhrasesSchema],
  ['content/translation.schema.json', ArticleTranslationSchema],
  ['content/wording.schema.json', WordingSchema],
];

/** The JSON Schemas by which editors complete and check the knowledge base's files. */
export function createSchemaFiles(): SchemaFile[] {
  return SCHEMAS.map(([file, schema]) => ({
    file,
    // Checks between fields (a message needs its source) have no counterpart in JSON Schema; the build makes them.
    text: `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2)}\n`,
  }));
}
