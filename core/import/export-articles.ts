import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { Article } from '../articles/article';

/** One JSON file, which an import reads again. */
export function exportJson(articles: readonly Article[]): string {
  return `${JSON.stringify({ format: 'fix-finder', version: 1, articles: articles.map(toFields) }, null, 2)}\n`;
}

/** A zip of the folder as the shipped knowledge base has it: `articles/<id>/<language>.yaml`. */
export function exportYamlZip(articles: readonly Article[]): Uint8Array {
  const files = Object.fromEntries(
    articles.map((article) => [
      `articles/${article.id}/${article.language}.yaml`,
      strToU8(exportYaml(article)),
    ]),
  );
  return zipSync(files, { level: 6, mtime: '2000-01-01' });
}

export function exportYaml(article: Article): string {
  return stringify(toFields(article), { lineWidth: 110, aliasDuplicateObjects: false });
}

/** The fields in the order in which a person reads them; those that say nothing are left out. */
function toFields(article: Article): Record<string, unknown> {
  const { id, language, title, ...rest } = article;
  const fields = Object.entries({ id, language, title, ...rest }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(fields);
}
