import { browser } from 'wxt/browser';
import type { Clip } from '../engine/model/clip.ts';
import { sendToPage } from './messages.ts';

/** The browser holds 10 MB for all tabs together; a bigger clip stays with the page's own script. */
const LARGEST = 8_000_000;

const keyOf = (tabId: number): string => `clip:${tabId}`;

/** Keeps a tab's last clip until the browser closes. The oldest knowledge gives way when there is no room. */
export async function keepClip(tabId: number, clip: Clip): Promise<void> {
  const session = browser.storage.session;
  const key = keyOf(tabId);
  if (JSON.stringify(clip).length * 3 > LARGEST) {
    await session.remove(key);
    return;
  }
  await session.set({ [key]: clip }).catch(async () => {
    await session.clear();
    await session.set({ [key]: clip });
  });
}

export async function forgetClip(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** The tab's last clip, from the session or from the page; undefined when there is none. */
export async function recentClip(tabId: number): Promise<Clip | undefined> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  // Only `keepClip` writes this key.
  if (stored) return stored as Clip;
  return sendToPage<Clip>(tabId, { type: 'clip' });
}

/** Calls back when the tab's clip changes; returns how to stop. */
export function watchClip(tabId: number, onChange: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (keyOf(tabId) in changes) onChange();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
