import { browser } from 'wxt/browser';
import type { PageView } from './messages.ts';

const PREFIX = 'tab:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;
const fileKeyOf = (downloadId: number): string => `file:${downloadId}`;
const viewKeyOf = (tabId: number): string => `view:${tabId}`;

/** Says that a tab shows the page of a clip; the browser forgets it when it closes. */
export async function setTabClip(tabId: number, id: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: id });
}

/** The clip of the page that a tab shows. */
export async function tabClip(tabId: number): Promise<string | undefined> {
  const key = keyOf(tabId);
  // Only `setTabClip` writes this key.
  return (await browser.storage.session.get(key))[key] as string | undefined;
}

/** The tab went elsewhere or is gone; answers with the clip that it had. */
export async function forgetTabClip(tabId: number): Promise<string | undefined> {
  const id = await tabClip(tabId);
  await browser.storage.session.remove([keyOf(tabId), viewKeyOf(tabId)]);
  return id;
}

/** Notes how a tab's page is shown. */
export async function setTabView(tabId: number, view: PageView): Promise<void> {
  await browser.storage.session.set({ [viewKeyOf(tabId)]: view });
}

/** Notes that a tab was told of a file that was saved. */
export async function setTabFile(tabId: number, downloadId: number): Promise<void> {
  await browser.storage.session.set({ [fileKeyOf(downloadId)]: tabId });
}

/** Whether a tab was told of a file: a page may have no other deleted. */
export async function isTabFile(tabId: number, downloadId: number): Promise<boolean> {
  const key = fileKeyOf(downloadId);
  return (await browser.storage.session.get(key))[key] === tabId;
}

/** How a tab's page is shown. */
export async function tabView(tabId: number): Promise<PageView> {
  const key = viewKeyOf(tabId);
  // Only `setTabView` writes this key.
  return ((await browser.storage.session.get(key))[key] as PageView | undefined) ?? 'off';
}

/** The clips of all tabs. */
export async function tabClips(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, id]) => (key.startsWith(PREFIX) ? [String(id)] : []));
}

/** Calls back when the clip or the view of any tab changes; returns how to stop. */
export function watchTabs(onChange: (changed: { readonly clipOf?: number; readonly viewOf?: number }) => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    for (const key of Object.keys(changes)) {
      const [name, tabId] = key.split(':');
      if (name === 'tab') onChange({ clipOf: Number(tabId) });
      if (name === 'view') onChange({ viewOf: Number(tabId) });
    }
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
