import { browser } from 'wxt/browser';

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
