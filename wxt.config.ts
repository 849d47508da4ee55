import { defineConfig } from 'wxt';
import { matchPatterns } from './utils/engine/sites/match-patterns.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  // Both browsers know light-dark(); what it would be turned into for older ones doesn't follow the reader's choice.
  vite: () => ({ build: { cssTarget: ['chrome123', 'firefox140'] } }),
  zip: { excludeSources: ['clips/**', 'screenshots/**', 'docs/**', 'tests/**', '*.log'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'downloads',
      'contextMenus',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [{ matches: matchPatterns(), js: ['detect.js'], run_at: 'document_idle' }],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandPanel__' },
      'copy-clean-text': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandCopy__' },
      'page-script': { description: '__MSG_commandPageScript__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'jingwen@jingwen.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
