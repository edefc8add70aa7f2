import { readdir } from 'node:fs/promises';
import { bundleScript } from '../bundle';
import { type Served, type StaticServer, startStaticServer } from '../static-server';

const FOLDER = 'tests/fixtures/editors';
const CLIENT = '.client.ts';

/** Served as they come from npm: they bring their own builds for the browser. */
const PACKAGES = ['ckeditor4', 'ckeditor5', 'jquery', 'quill', 'quill1', 'summernote', 'tinymce', 'trix'];

/** Serves the pages of `tests/fixtures/editors/` under `/editors/`; those of `<name>.client.ts` are made here. */
export async function startFixtureServer(options: Pick<Served, 'headers'> = {}): Promise<StaticServer> {
  const names = (await readdir(FOLDER))
    .filter((file) => file.endsWith(CLIENT))
    .map((file) => file.slice(0, -CLIENT.length));
  return await startStaticServer({
    ...options,
    folders: { '/editors/': FOLDER },
    packages: PACKAGES,
    files: Object.fromEntries(
      names.flatMap((name) => [
        [`/editors/${name}.html`, renderPage(name)],
        [`/bundles/${name}.js`, () => bundleScript(`${FOLDER}/${name}${CLIENT}`)],
      ]),
    ),
  });
}

function renderPage(name: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Reply in ${name}</title>
  <div id="traps"></div>
  <div id="root"></div>
  <script src="page.js"></script>
  <script src="/bundles/${name}.js"></script>
</html>
`;
}
