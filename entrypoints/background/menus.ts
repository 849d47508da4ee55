import { type Browser, browser } from 'wxt/browser';
import { clipTab } from './clip-tab.ts';
import { openDetails } from './open-details.ts';

/** The context menu of a page; menus outlive the worker, so they are made once. */
export function addMenus(): void {
  const contexts: Browser.contextMenus.CreateProperties['contexts'] = ['page', 'selection'];
  browser.contextMenus.create({ id: 'save', contexts, title: browser.i18n.getMessage('menuSave') });
  browser.contextMenus.create({ id: 'copy', contexts, title: browser.i18n.getMessage('menuCopy') });
  browser.contextMenus.create({ id: 'details', contexts, title: browser.i18n.getMessage('menuPanel') });
}

export function onMenu({ menuItemId }: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (tab?.id === undefined) return;
  if (menuItemId === 'details') void openDetails(tab.id);
  else void clipTab(tab, menuItemId === 'copy' ? 'copy' : 'save');
}
