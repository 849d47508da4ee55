import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isHostOf } from '../engine/detect/known-host.ts';
import type { Clip } from '../engine/model/clip.ts';
import { FAMILIES } from '../engine/sites/families.ts';
import { parseUrl } from '../engine/text/urls.ts';

/** Times that the reader is offered to have such pages told by themselves, until they look at it. */
const MOST_OFFERS = 3;

/** How often that was; of this browser alone, no choice of the reader's. */
const offers = storage.defineItem<number>('local:detectionOffers', { fallback: 0 });

/** Whether now is the moment: the reader has clipped a page of the kind on a site that nothing looks at. */
export async function takeDetectionOffer({ site, source }: Clip): Promise<boolean> {
  const host = parseUrl(source.url ?? '')?.host;
  const made = await offers.getValue();
  if (!site.isTemplateSite || host === undefined || made >= MOST_OFFERS) return false;
  if (FAMILIES.some(({ stableHosts = [] }) => isHostOf(host, stableHosts))) return false;
  if (await browser.permissions.contains({ origins: [`*://${host}/*`] })) return false;
  await offers.setValue(made + 1);
  return true;
}

/** Shows the page that explains and asks; it is not offered again. */
export async function openDetectionPage(): Promise<boolean> {
  await offers.setValue(MOST_OFFERS);
  await browser.runtime.openOptionsPage();
  return true;
}
