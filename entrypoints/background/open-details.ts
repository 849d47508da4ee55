import { type Browser, browser } from 'wxt/browser';
import { isFromExtension, onPort } from '../../utils/platform/door.ts';
import { readSettings, type Settings } from '../../utils/platform/settings.ts';
import type { TabClipper } from './clip-tab.ts';
import { clickOnWelcome, isWelcome } from './welcome.ts';

/** Opens the details of a tab's clip. Calls the browser at once: after an await the reader's gesture is used up. */
export function openDetails(tabId: number): Promise<boolean> {
  const path = `sidepanel.html?tab=${tabId}` as const;
  if (import.meta.env.BROWSER === 'firefox') return openPopup(tabId, path);
  void browser.sidePanel.setOptions({ tabId, path, enabled: true });
  return browser.sidePanel.open({ tabId }).then(
    () => true,
    () => openTab(path),
  );
}

/** Clips the tab whose icon was clicked: saves at once, or shows the clip first. */
export async function clickIcon(tab: Browser.tabs.Tab, clipper: TabClipper): Promise<void> {
  if (isWelcome(tab)) return clickOnWelcome();
  // No time to look at the settings while the gesture lasts: the panel opens here only where `offerPanel` let it.
  const opened = import.meta.env.BROWSER === 'firefox' || tab.id === undefined ? undefined : browser.sidePanel.open({ tabId: tab.id });
  const isOpen = await Promise.resolve(opened).then(
    () => opened !== undefined,
    () => false,
  );
  if ((await readSettings()).onClick === 'save') return clipper.clip(tab, 'save');
  const outcome = await clipper.keep(tab);
  if (!isOpen && !('reason' in outcome) && tab.id !== undefined) await openBeside(tab.id);
}

/** Lets the icon open the panel when clips are shown first; else the panel opens from the menu, the shortcut and the toast only. */
export async function offerPanel({ onClick }: Settings): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') return;
  await browser.sidePanel.setOptions({ path: 'sidepanel.html', enabled: onClick === 'preview' });
}

/** A panel that its reader closed stays closed when the icon is clicked, unless clips are shown first. */
export function closePanels(): void {
  onPort(/^panel:(\d{1,15})$/u, isFromExtension, (port, tab) => {
    const tabId = Number(tab);
    port.onDisconnect.addListener(async () => {
      if ((await readSettings()).onClick === 'save') await browser.sidePanel.setOptions({ tabId, enabled: false });
    });
  });
}

/** Firefox opens its sidebar only in a gesture; one that is open follows the tab by itself. */
async function openBeside(tabId: number): Promise<void> {
  // The types are Chromium's; this one is Firefox's own.
  const { sidebarAction } = browser as unknown as { readonly sidebarAction?: { isOpen(details: object): Promise<boolean> } };
  const isOpen = await sidebarAction?.isOpen({});
  if (!isOpen) await openTab(`sidepanel.html?tab=${tabId}`);
}

/** Firefox opens its sidebar from no message; the popup is taken back at once, or the next click would not clip. */
async function openPopup(tabId: number, path: string): Promise<boolean> {
  const opened = browser.action
    .setPopup({ tabId, popup: path })
    .then(() => browser.action.openPopup())
    .then(
      () => true,
      () => openTab(path),
    );
  await opened;
  await browser.action.setPopup({ tabId, popup: '' });
  return opened;
}

async function openTab(path: string): Promise<boolean> {
  await browser.tabs.create({ url: `/${path}` });
  return true;
}
