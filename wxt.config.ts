import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { knowledgeBase } from './tools/build/knowledge-base-plugin';
import { panelChunk } from './tools/build/panel-chunk';
import { createTranslationFiles } from './tools/build/translation-files';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './tools/setup/oldest-browsers';

/** Sites are asked for one at a time, by a click; see docs/privacy.md for each permission's reason. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'clipboardWrite'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), knowledgeBase(), panelChunk(import.meta.dirname)],
    // Every supported browser has it, and the polyfill would bring another `fetch` than that of the team packs.
    build: {
      modulePreload: { polyfill: false },
      // The knowledge base in nine languages is data, loaded from the disk beside the code.
      chunkSizeWarningLimit: 4_000,
      // How long a slow machine takes to read it is no news.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  }),
  hooks: {
    // WXT adds imports of its own to every module that has a variable of such a name, `imports: false` or not: one called
    // `storage` brought a storage library into every page.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
    },
    'build:publicAssets': (_, files) => {
      files.push(...createTranslationFiles());
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_host_permissions: ['*://*/*'],
    // Fetched are team packs, over https or from this computer, and the extension's own translations. A development
    // server needs more.
    ...(command === 'build'
      ? {
          content_security_policy: {
            extension_pages:
              "default-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; object-src 'none'",
          },
        }
      : {}),
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'find-fix-for-selection': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_commandFindFixForSelection__',
      },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_commandOpenSidePanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fix-finder@fix-finder.example',
              strict_min_version: `${OLDEST_FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST_CHROMIUM}`, storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
