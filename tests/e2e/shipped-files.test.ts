import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILDS } from '../support/extension';

/** Under the GPL, and so in the test pages only: what each of them would bring into a build. */
const GPL_SOURCES = [
  'node_modules/ckeditor4/ckeditor.js',
  'node_modules/ckeditor5/dist/browser/ckeditor5.umd.js',
  'node_modules/tinymce/tinymce.js',
];

/** Long texts inside a package's code: they outlive every bundler, whatever it does to names and blanks. */
const TEXT = /(["'])([^"'\\\n]{32,120})\1/g;

/** Of this many, hardly all are in somebody else's code as well. */
const MIN_TEXTS = 40;

/** Texts of web standards, and the alphabet, which everybody's code has. */
const COMMON = /^(?:https?:\/\/www\.w3\.org\/|width=device-width|abcdefghijklmnopqrstuvwxyz)/;

function listTexts(file: string): string[] {
  const texts = [...readFileSync(file, 'utf8').matchAll(TEXT)].map(([, , text = '']) => text);
  return [...new Set(texts)].filter((text) => !COMMON.test(text));
}

describe.each(Object.entries(BUILDS))('the build for %s', (_browser, folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const shipped = files.map((file) => readFileSync(file, 'utf8')).join('\n');

  it.each(GPL_SOURCES)('has nothing of %s', (source) => {
    const texts = listTexts(source);
    expect(texts.length).toBeGreaterThan(MIN_TEXTS);
    expect(texts.filter((text) => shipped.includes(text))).toEqual([]);
  });

  it('has no file that came from an editor', () => {
    expect(
      files.filter((file) => /ckeditor|tinymce|froala|redactor|quill|trix|summernote/i.test(file)),
    ).toEqual([]);
  });
});
