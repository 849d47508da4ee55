import { type Browser, browser } from 'wxt/browser';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { showBadge } from '../../utils/platform/badge.ts';
import { clipOfPage } from '../../utils/platform/clip-store.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import type { PageViews } from './page-views.ts';

/** Says on the icon that a page was clipped before, and shows it as its site always is; only where the browser tells the address. */
export async function greetPage({ id: tabId, url }: Browser.tabs.Tab, views: PageViews): Promise<void> {
  if (tabId === undefined || !url) return;
  const known = await clipOfPage(url);
  if (known) await showBadge(tabId, 'known', browser.i18n.getMessage('tipKnown', known.clippedAt.slice(0, 10)));
  const { siteViews } = await readSettings();
  const view = siteViews[parseUrl(url)?.host ?? ''];
  if (view) await views.show(tabId, view);
}
