import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../components/support/fake-services';

/** Everything that may look a text up: code by a key in quotes, the manifest and style sheets by `__MSG_key__`. */
const FOLDERS = ['components', 'entrypoints', 'platform'];
const SOURCES = ['wxt.config.ts', ...FOLDERS.flatMap(listSources)].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** `t('key')`, `translate('key')`, `translate(is ? 'key' : 'key')` and the manifest's way. */
const LOOKED_UP = [
  /\b(?:t|translate)\(\s*'(\w+)'/g,
  /\b(?:t|translate)\([^;()]*?\?\s*'(\w+)'/g,
  /\b(?:t|translate)\([^;()]*?:\s*'(\w+)'/g,
  /__MSG_(\w+)__/g,
];

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html|css)$/.test(file))
    .map((file) => `${folder}/${file}`);
}

describe('the message catalogue', () => {
  it('has every text that is looked up', () => {
    const missing = SOURCES.flatMap(({ file, text }) =>
      LOOKED_UP.flatMap((pattern) => [...text.matchAll(pattern)])
        .map(([, key = '']) => key)
        .filter((key) => !Object.hasOwn(CATALOGUE, key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing, 'add these to public/_locales/en/messages.json').toEqual([]);
  });

  it('has no text that nobody looks up', () => {
    const all = SOURCES.map(({ text }) => text).join('\n');
    const unused = Object.keys(CATALOGUE).filter(
      (key) => !all.includes(`'${key}'`) && !all.includes(`__MSG_${key}__`),
    );
    expect(unused, 'remove these from public/_locales/en/messages.json').toEqual([]);
  });

  it('is looked up by literal keys, or this test could not tell', () => {
    const computed = SOURCES.filter(({ file }) => file.startsWith('components/panel/')).flatMap(
      ({ file, text }) =>
        [...text.matchAll(/\bt\(\s*(?!['\s)])[^)]*\)/g)].map(([call]) => `${file}: ${call}`),
    );
    expect(computed, "write t('key'), once for each key").toEqual([]);
  });

  it('tells translators what each text is for and fills every placeholder', () => {
    const faults = Object.entries(CATALOGUE).flatMap(([key, { message, description, placeholders = {} }]) => {
      const written = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      const declared = Object.keys(placeholders);
      const isNumbered = declared.every((name, index) => placeholders[name]?.content === `$${index + 1}`);
      const isSame = [...new Set(written)].sort().join() === [...declared].sort().join();
      return description && isNumbered && isSame && /^[a-z]\w*$/.test(key) ? [] : [key];
    });
    expect(faults).toEqual([]);
  });

  it('keeps the description within what the shops show', () => {
    expect(CATALOGUE.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
