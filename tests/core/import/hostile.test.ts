import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../core/import/html-to-text';
import { IMPORT_LIMITS } from '../../../core/import/import-types';
import { articlesOf, problemsOf, readBytes, readText } from './support';

const YAML = 'id: fine\ntitle: Fine\nsteps: [{ id: one, title: One }]\n';

describe('files made to do harm, or broken on the way', () => {
  it.each<[why: string, name: string, bytes: Uint8Array | string, message: RegExp]>([
    ['too large', 'x.json', new Uint8Array(IMPORT_LIMITS.fileBytes + 1), /larger than 50 MB/],
    ['Latin-1', 'x.csv', new Uint8Array([0x74, 0xe4, 0x0a]), /UTF-8/],
    ['binary', 'x.yaml', 'a\0b', /binary/],
    ['empty', 'x.yaml', '  \n', /empty/],
    ['of an unknown kind', 'x.docx', 'hello', /none of YAML/],
    ['broken JSON', 'x.json', '{"a":', /no JSON/],
    ['broken YAML', 'x.yaml', 'a: [1', /line 1/],
    ['deep JSON', 'x.json', `${'['.repeat(500)}${']'.repeat(500)}`, /nested too deeply/],
    ['deep YAML', 'x.yaml', `a: ${'['.repeat(50)}${']'.repeat(50)}`, /nested too deeply/],
    ['YAML that holds itself', 'x.yaml', 'a: &a\n  b: *a\n', /./],
    ['a billion laughs', 'x.yaml', laughs(), /./],
    ['a broken zip', 'x.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), /cannot be unpacked/],
    ['a zip without a text', 'x.zip', zipSync({ 'a.png': strToU8('x') }), /without a YAML/],
    ['a zip bomb', 'x.zip', zipSync({ 'a.json': new Uint8Array(30_000_000) }), /zip bomb/],
    ['a CSV without a title', 'x.csv', 'a,b\n1,2\n', /no column "title"/],
    ['a CSV with an open quote', 'x.csv', 'title,reply\n"a,b\n', /row/],
    ['JSON without articles', 'x.json', '{"hello": 1}', /holds no article/],
    ['front matter that is a list', 'x.md', '---\n- a\n---\ntext', /front matter/],
  ])('%s: nothing is read and the reason is given', (_why, name, content, message) => {
    const items = typeof content === 'string' ? readText(name, content) : readBytes(name, content);
    expect(articlesOf(items)).toEqual([]);
    expect(items).toHaveLength(1);
    expect(problemsOf(items)[0]).toMatch(message);
  });

  it('a zip whose entry lies about its size gives no more than it declares', () => {
    const zip = zipSync({ 'a.yaml': strToU8(`${YAML}# ${'x'.repeat(5_000)}\n`) }, { level: 9 });
    // The size in the central directory, set to the length of the article alone.
    const directory = zip.findLastIndex(
      (byte, index) =>
        byte === 0x50 && zip[index + 1] === 0x4b && zip[index + 2] === 1 && zip[index + 3] === 2,
    );
    new DataView(zip.buffer, zip.byteOffset).setUint32(directory + 24, YAML.length, true);
    const items = readBytes('x.zip', zip);
    expect(items).toHaveLength(1);
  });

  it('one bad file of a zip does not spoil the others', () => {
    const items = readBytes(
      'x.zip',
      zipSync({
        'articles/fine/en.yaml': strToU8(YAML),
        'articles/bad/en.yaml': strToU8('a: ['),
        'logo.png': strToU8('x'),
      }),
    );
    expect(articlesOf(items).map(({ id }) => id)).toEqual(['fine']);
    expect(problemsOf(items)[0]).toMatch(/^articles\/bad\/en\.yaml 1 /);
  });

  it('ids that programs use themselves are refused, and change no object', () => {
    for (const id of ['__proto__', 'constructor', 'prototype']) {
      const items = readText(
        'x.json',
        `[{"id":"${id}","title":"A","steps":[{"id":"one","title":"One"}],"__proto__":{"polluted":1}}]`,
      );
      expect(articlesOf(items)).toEqual([]);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('a script in a step is refused in our formats, with its line', () => {
    const items = readText(
      'x.yaml',
      'id: a\ntitle: A\nsteps:\n  - id: one\n    title: One\n    body: "<script>alert(1)</script>"\n',
    );
    expect(problemsOf(items)).toEqual(['6 A: steps.0.body: holds a script, which no reply may carry']);
  });
});

describe('HTML becomes text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<ol><li>a</li><li>b</li></ol>after', '1. a\n2. b\n\nafter'],
    ['<a href="https://x.example/y">here</a>', 'here (https://x.example/y)'],
    ['<a href="https://x.example/">x.example</a>', 'x.example'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['a<script>alert(1)</script>b<style>p{}</style>c', 'abc'],
    ['a<script>never closed', 'a'],
    ['<!-- hidden -->shown', 'shown'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6&nbsp;&#8364; &#x1F600; &unknown;', '5 < 6 && 7 > 6 € 😀 &unknown;'],
    ['<img src=x onerror="alert(1)">picture', 'picture'],
    ['a < b and c > d', 'a < b and c > d'],
    ['&#0;&#xD800;x', 'x'],
  ])('%s', (html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });
});

function laughs(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
    lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  return lines.join('\n');
}
