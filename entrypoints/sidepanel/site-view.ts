import { browser } from 'wxt/browser';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { changeSettings, type Settings } from '../../utils/platform/settings.ts';

/** Shows a site's pages always in a view, or no more; asks for the site first, which must happen in the reader's gesture. */
export async function setSiteView(url: string, view: 'xray' | 'clean' | undefined, { siteViews }: Settings): Promise<boolean> {
  const host = parseUrl(url)?.host ?? '';
  if (view !== undefined && !(await browser.permissions.request({ origins: [`*://${host}/*`] }))) return false;
  const { [host]: _, ...others } = siteViews;
  await changeSettings({ siteViews: view === undefined ? others : { ...others, [host]: view } });
  return true;
}
