import { type Browser, browser } from 'wxt/browser';
import type { Detection } from '../../utils/engine/model/detection.ts';
import { matchPatterns } from '../../utils/engine/sites/match-patterns.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { hideBadge, showBadge } from '../../utils/platform/badge.ts';
import { clipOfPage } from '../../utils/platform/clip-store.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import { tabClip } from '../../utils/platform/tab-clips.ts';

const SCRIPT = 'detect-where-granted';

/** Says on the icon what was found on a page; what a clip said of it stands. */
export async function showDetection(
  tab: Browser.tabs.Tab,
  address: string,
  { isTemplateSite, score }: Pick<Detection, 'isTemplateSite' | 'score'>,
): Promise<boolean> {
  const { id: tabId } = tab;
  if (tabId === undefined || (await tabClip(tabId)) !== undefined) return false;
  const { quietSites } = await readSettings();
  if (!isTemplateSite || quietSites.includes(parseUrl(address)?.host ?? '')) {
    await hideBadge(tabId);
    return false;
  }
  if (await clipOfPage(address)) return false;
  await showBadge(tabId, 'found', browser.i18n.getMessage('tipFound', String(Math.round(score * 100))));
  return true;
}

/** Runs the script that looks at pages on every site that the reader granted, beside the listed ones, and on no other. */
export function lookWhereGranted(): Promise<void> {
  // Two changes at once would both register it.
  return navigator.locks.request(SCRIPT, register);
}

async function register(): Promise<void> {
  const listed = matchPatterns();
  const { origins = [] } = await browser.permissions.getAll();
  const { quietSites } = await readSettings();
  const matches = origins.filter((origin) => !listed.includes(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  const quiet = quietSites.map((host) => `*://${host}/*`);
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, js: ['/detect.js'], matches, excludeMatches: [...listed, ...quiet], runAt: 'document_idle' },
  ]);
}
