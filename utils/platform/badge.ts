import { browser } from 'wxt/browser';

export type BadgeState = 'working' | 'saved' | 'known' | 'found' | 'incomplete' | 'failed';

const LOOKS: Readonly<Record<BadgeState, { readonly text: string; readonly colour: string }>> = {
  working: { text: '…', colour: '#67625a' },
  saved: { text: '✓', colour: '#0f6b5c' },
  known: { text: '藏', colour: '#67625a' },
  found: { text: '净', colour: '#0f6b5c' },
  incomplete: { text: '!', colour: '#b36b00' },
  failed: { text: '×', colour: '#b3261e' },
};

/** Shows a state on the toolbar icon of one tab; the browser takes it back when the tab goes elsewhere. */
export async function showBadge(tabId: number, state: BadgeState, title: string): Promise<void> {
  const { text, colour } = LOOKS[state];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Takes back what the icon of a tab said. */
export async function hideBadge(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage('actionTitle') }),
  ]);
}

/** Shows how many pages of an article were read. */
export async function showProgress(tabId: number, read: number, known: number): Promise<boolean> {
  await browser.action.setBadgeText({ tabId, text: `${read}/${known}` });
  return true;
}
