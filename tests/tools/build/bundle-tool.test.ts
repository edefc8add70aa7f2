import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleTool } from '../../../tools/build/bundle-tool.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-finder-bundle-'));
  write('package.json', '{"type": "module", "devDependencies": {"not-installed": "1.0.0"}}');
  write('package-lock.json', '{}');
  write('content/data.yaml', 'a: 1');
  write('core/greeting.ts', "export const greeting: string = 'hello';");
  write(
    'tools/build/knowledge-base-plugin.ts',
    `import { greeting } from '../../core/greeting';
    export const knowledgeBase = () => ({
      name: 'test',
      resolveId: (id: string) => (id === 'virtual:fix-finder/pack' ? id : null),
      load: (id: string) => (id === 'virtual:fix-finder/pack' ? \`export default '\${greeting} from the pack'\` : null),
    });`,
  );
  write(
    'tools/greet.ts',
    `import pack from 'virtual:fix-finder/pack';
    import { greeting } from '../core/greeting';
    export const answer: string = \`\${greeting}, \${pack}\`;`,
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const bundle = () => bundleTool(root, 'greet', 'tools/greet.ts');

async function answerOf(path: string): Promise<unknown> {
  const copy = `${path}.${crypto.randomUUID()}.mjs`;
  writeFileSync(copy, readFileSync(path));
  return (await import(/* @vite-ignore */ pathToFileURL(copy).href)).answer;
}

describe('bundleTool', () => {
  it('turns TypeScript and the knowledge base into one file', async () => {
    expect(await answerOf(await bundle())).toBe('hello, hello from the pack');
  });

  it('keeps the bundle while nothing changed', async () => {
    const first = statSync(await bundle());
    expect(statSync(await bundle()).mtimeMs).toBe(first.mtimeMs);
    expect(statSync(await bundle()).ino).toBe(first.ino);
  });

  it.each([
    [
      'a source',
      () => write('core/greeting.ts', "export const greeting = 'good morning';"),
      'good morning, good morning',
    ],
    ['the knowledge base', () => write('content/more.yaml', 'b: 2'), 'hello, hello'],
    ['the packages', () => write('package-lock.json', '{"packages": {}}'), 'hello, hello'],
  ])('bundles again when %s changed', async (_, change, answer) => {
    const first = statSync(await bundle()).ino;
    change();
    const path = await bundle();
    expect(statSync(path).ino).not.toBe(first);
    expect(await answerOf(path)).toContain(answer);
  });

  it('bundles again when a file of the knowledge base is gone', async () => {
    const first = statSync(await bundle()).ino;
    rmSync(join(root, 'content/data.yaml'));
    expect(statSync(await bundle()).ino).not.toBe(first);
  });

  it('leaves packages for development outside of the bundle', async () => {
    write('tools/greet.ts', "import x from 'not-installed/sub'; export const answer = x;");
    expect(readFileSync(await bundle(), 'utf8')).toContain('"not-installed/sub"');
  });

  it('says where the sources are wrong', async () => {
    write('tools/greet.ts', "import { x } from '../core/nowhere';\nconsole.log(x);");
    await expect(bundle()).rejects.toThrow(/core\/nowhere/);
  });

  it('gives a whole bundle to each of two that start together', async () => {
    const paths = await Promise.all([bundle(), bundle()]);
    for (const path of paths) expect(await answerOf(path)).toBe('hello, hello from the pack');
  });
});
