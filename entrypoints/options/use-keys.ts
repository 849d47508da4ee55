import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/keys-section.tsx';

/** The shortcuts as the browser has them; read again when the reader comes back from changing them. */
export function useKeys(): readonly Shortcut[] {
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => setKeys((await browser.commands.getAll()).map(shortcutOf));
    const onFocus = (): void => void read();
    onFocus();
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);
  return keys;
}

function shortcutOf({ name = '', description, shortcut = '' }: { name?: string; description?: string; shortcut?: string }): Shortcut {
  // The icon's own command has no description in the manifest.
  const does = name === '_execute_action' ? browser.i18n.getMessage('menuSave') : (description ?? name);
  return { name, does, keys: shortcut };
}

/** Opens the browser's page of shortcuts; undefined where no extension can. */
export function shortcutPage(): (() => void) | undefined {
  // Firefox's own, from version 137 on; the types are Chromium's.
  const { openShortcutSettings } = browser.commands as unknown as { readonly openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (import.meta.env.BROWSER === 'firefox') return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
