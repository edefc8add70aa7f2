import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, GECKO_ID } from '../browsers';
import { bundleScript } from '../bundle';

/**
 * A throw-away extension around `entrypoints/ticket.content/editor/`: the real code in a real isolated world, without
 * the rest of Fix Finder. Returns its folder.
 */
export async function buildEditorExtension(
  browser: BrowserName,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `fix-finder-editors-${browser}-`));
  const background =
    browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'Fix Finder editor tests',
    version: '1.0',
    permissions: ['scripting'],
    host_permissions: ['http://127.0.0.1/*'],
    background,
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_idle' }],
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: GECKO_ID } } } : {}),
  };
  const bundleInto = async (file: string, entry: string) =>
    writeFile(join(folder, file), await bundleScript(`tests/support/editors/${entry}`));
  await Promise.all([
    writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest)),
    bundleInto('background.js', 'editor-background.ts'),
    bundleInto('content.js', 'editor-content-script.ts'),
  ]);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
