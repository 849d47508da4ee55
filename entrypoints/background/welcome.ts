import { type Browser, browser } from 'wxt/browser';
import type { ToWelcome } from '../../utils/platform/messages.ts';

const PAGE = '/welcome.html';

/** Shows a new reader the one click. */
export async function welcome({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: PAGE });
}

/** Whether a tab shows the welcome page, into which no script can be put. */
export function isWelcome({ url }: Browser.tabs.Tab): boolean {
  return url?.startsWith(browser.runtime.getURL(PAGE)) ?? false;
}

/** Has the welcome page do on its sample what a click does on a page. */
export async function clickOnWelcome(): Promise<void> {
  const message: ToWelcome = { target: 'welcome' };
  await browser.runtime.sendMessage(message);
}
