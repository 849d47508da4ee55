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

/** The texts of an icon at work: the sign, or how many pages of how many. */
const UNFINISHED = /^(?:…|\d{1,4}\/\d{1,4})$/u;

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

/**
 * A click that died with the background leaves its icon as if it were still at work; takes that back in every tab but
 * those that are read right now.
 */
export async function hideUnfinished(isRead: (tabId: number) => boolean): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && UNFINISHED.test(await browser.action.getBadgeText({ tabId: id })) && !isRead(id)) await hideBadge(id);
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
