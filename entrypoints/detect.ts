import { browser } from 'wxt/browser';
import { defineUnlistedScript } from '#imports';
import { readSigns } from '../utils/dom/read-signs.ts';
import { weighPage } from '../utils/engine/detect/weigh-page.ts';
import type { ToBackground } from '../utils/platform/messages.ts';

/** Download bars and log-in boxes come after the page, in milliseconds. */
const LATE = 2_000;

/** Looks at a page of a listed or granted site once it stands, and once more for what comes late; leaves nothing behind. */
export default defineUnlistedScript(() => {
  let told = false;
  const look = (): void => {
    // A page may outlive the extension that looked at it, even while that is being told.
    if (!browser.runtime?.id) return;
    const { isTemplateSite, score } = weighPage(readSigns(document, location.hostname));
    // An ordinary page is nothing to tell, but for one that follows a page of the kind without a reload.
    if (!isTemplateSite && !told) return;
    told = isTemplateSite;
    const message: ToBackground = { type: 'detected', isTemplateSite, score };
    browser.runtime.sendMessage(message).catch(() => undefined);
  };
  look();
  setTimeout(look, LATE);
  // The address of a single-page site changes without a load. Older Firefox tells of steps in the history only.
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  const [target, event] = navigation ? ([navigation, 'navigatesuccess'] as const) : ([window, 'popstate'] as const);
  target.addEventListener(event, () => setTimeout(look, LATE / 4));
});
