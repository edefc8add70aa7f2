/**
 * `npm run evaluate -- FILE.jsonl …`: how well tickets and queries that people have labelled are understood.
 * tests/corpus/README.md describes the files.
 */

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import wordings from 'virtual:fix-finder/wording';
import { failure, type Result, success } from '../../core/result';
import { createShippedEngine } from '../command-line/create-shipped-engine';
import { evaluate, toJson } from './evaluation';
import { type LabelledFile, readLabelledLines } from './labelled-lines';
import { readOptions, USAGE } from './options';
import { renderReport } from './report';

const BAD_USE_STATUS = 2;

process.exitCode = run();

function run(): number {
  const options = readOptions(process.argv.slice(2));
  if (!options.ok) return refuse(`${options.problem}\n${USAGE}`);
  const { files, split, misses, isJson } = options.value;

  const actions = new Set(wordings.flatMap((wording) => wording.actions.map(({ id }) => id)));
  const read = files.map((file) => readFile(file, actions));
  const missing = read.find((file) => !file.ok);
  if (missing) return refuse(missing.problem);
  const contents = read.flatMap((file) => (file.ok ? [file.value] : []));
  const lines = contents
    .flatMap((content) => content.lines)
    .filter((line) => split === null || line.split === split);
  const unreadable = contents.flatMap((content) => content.problems);
  if (lines.length === 0 && unreadable.length === 0)
    return refuse(`No line ${split === null ? '' : `of the split "${split}" `}in ${files.join(', ')}.`);

  const evaluation = evaluate(lines, createShippedEngine());
  const problems = [...unreadable, ...evaluation.problems];
  if (isJson) process.stdout.write(`${JSON.stringify(toJson(evaluation, problems))}\n`);
  else process.stdout.write(renderReport(evaluation, { files: files.length, split, misses }));
  for (const { file, line, reason } of problems) process.stderr.write(`${file}, line ${line}: ${reason}\n`);
  return problems.length === 0 ? 0 : 1;
}

function readFile(file: string, actions: ReadonlySet<string>): Result<LabelledFile, string> {
  // npm changes the folder; the path is meant from where the user stands.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return failure(`There is no file ${file}.`);
  return success(readLabelledLines(readFileSync(path, 'utf8'), file, actions));
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return BAD_USE_STATUS;
}
