import { writeFileSync } from 'node:fs';
import { createSchemaFiles } from './build/json-schemas';

/** `npm run kb:schema`: renews the JSON Schemas beside the knowledge base. */
for (const { file, text } of createSchemaFiles()) writeFileSync(file, text);
