import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { checkKnowledgeBase, type KnowledgeBaseCounts } from './check-knowledge-base';

/**
 * `npm run kb:check [FOLDER]`: checks a folder of articles, this repository's by default. Problems go to standard output,
 * one a line as `file:line:column reason`; the exit status is 1 if there are any.
 */
const SHIPPED = 'content';

const [given] = process.argv.slice(2);
const folder = given === undefined ? SHIPPED : resolve(process.env.INIT_CWD ?? '.', given);

if (!existsSync(resolve(folder, 'articles'))) {
  process.stderr.write(`${folder} holds no folder "articles".\n`);
  process.exitCode = 1;
} else {
  const { problems, counts } = checkKnowledgeBase(folder, {
    today: new Date().toISOString().slice(0, 10),
    base: SHIPPED,
  });
  for (const { file, line, column, message } of problems)
    process.stdout.write(`${given ?? SHIPPED}/${file}:${line}:${column} ${message}\n`);
  if (problems.length > 0) process.exitCode = 1;
  process.stdout.write(`${describe(problems.length, counts)}\n`);
}

function describe(problems: number, counts: KnowledgeBaseCounts | null): string {
  const found = problems === 0 ? '' : `${problems} ${problems === 1 ? 'problem' : 'problems'}. `;
  if (counts === null) return `${found}The rest is checked once these are mended.`;
  const { articles, steps, sourcedSteps, languages, phraseLanguages } = counts;
  return (
    `${found}${articles} articles, ${steps} steps, ${sourcedSteps} sourced, ` +
    `languages: ${list(languages)}; phrases: ${list(phraseLanguages)}`
  );
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([language, count]) => `${language} ${count}`).join(', ') || 'none';
}
