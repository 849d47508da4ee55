import { browser } from 'wxt/browser';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { changeSettings } from '../../utils/platform/settings.ts';

/** Shows a site's pages always in a view, or no more; asks for the site first, which must happen in the reader's gesture. */
export async function setSiteView(url: string, view: 'xray' | 'clean' | undefined): Promise<boolean> {
  const host = parseUrl(url)?.host ?? '';
  if (view !== undefined && !(await browser.permissions.request({ origins: [`*://${host}/*`] }))) return false;
  await changeSettings(({ siteViews: { [host]: _, ...others } }) => ({
    siteViews: view === undefined ? others : { ...others, [host]: view },
  }));
  return true;
}
