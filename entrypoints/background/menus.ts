import { type Browser, browser } from 'wxt/browser';
import type { Cleaner } from './cleaner.ts';
import type { TabClipper } from './clip-tab.ts';
import { convertPage } from './convert-page.ts';
import { openDetails } from './open-details.ts';
import { saveReport } from './save-report.ts';

/** The context menus of a page and of the icon; menus outlive the worker, so they are made once. */
export function addMenus(): void {
  const contexts: Browser.contextMenus.CreateProperties['contexts'] = ['page', 'selection'];
  browser.contextMenus.create({ id: 'save', contexts, title: browser.i18n.getMessage('menuSave') });
  browser.contextMenus.create({ id: 'copy', contexts, title: browser.i18n.getMessage('menuCopy') });
  browser.contextMenus.create({ id: 'pick', contexts, title: browser.i18n.getMessage('menuPick') });
  browser.contextMenus.create({ id: 'options', contexts: ['action'], title: browser.i18n.getMessage('menuOptions') });
  browser.contextMenus.create({ id: 'report', contexts: ['page', 'action'], title: browser.i18n.getMessage('menuReport') });
  browser.contextMenus.create({ id: 'details', contexts: [...contexts, 'action'], title: browser.i18n.getMessage('menuPanel') });
  browser.contextMenus.create({ id: 'page-script', contexts, title: browser.i18n.getMessage('menuPageScript') });
}

export function onMenu(
  { menuItemId, selectionText }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  clipper: TabClipper,
  cleaner: Cleaner,
): void {
  if (tab?.id === undefined) return;
  if (menuItemId === 'details') void openDetails(tab.id);
  else if (menuItemId === 'page-script') void convertPage(tab.id);
  else if (menuItemId === 'pick') void browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/pick.js'] });
  else if (menuItemId === 'options') void browser.runtime.openOptionsPage();
  else if (menuItemId === 'report') void saveReport(tab, clipper, cleaner);
  else void clipper.clip(tab, menuItemId === 'copy' ? 'copy' : 'save', selectionText ? 'selection' : 'page');
}
