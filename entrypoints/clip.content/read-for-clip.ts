import { capture } from '../../utils/dom/capture.ts';
import { LiveSight } from '../../utils/dom/live-sight.ts';
import { selectedPart } from '../../utils/dom/selected-part.ts';
import { unclobbered } from '../../utils/dom/unclobbered.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { joinPages } from '../../utils/engine/pages/join-pages.ts';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import { fetchPages } from '../../utils/platform/fetch-pages.ts';
import { type PageReading, sendToBackground } from '../../utils/platform/messages.ts';
import { onPageMessage } from '../../utils/platform/on-page-message.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import { reasonOfDocument } from '../../utils/platform/unclippable.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { PagesToast } from './pages-toast.ts';
import { ReceiptToast } from './receipt-toast.ts';

interface Context {
  onInvalidated(callback: () => void): () => void;
}

/** Reads the page with the other pages of its article, or only what is selected, and serves the clip that is made of it. */
export async function readForClip(context: Context, selection: Selection | undefined): Promise<PageReading> {
  try {
    const part = selection && selectedPart(selection);
    const page = {
      url: location.href,
      capturedAt: zonedTime(new Date()),
      sight: new LiveSight(document),
      ...(part ? { part } : {}),
    };
    const { snapshot } = capture(document, page);
    listen(context);
    return { snapshot: part ? snapshot : await withOtherPages(snapshot), whenEmpty: reasonOfDocument(unclobbered(document)) };
  } catch (error) {
    console.error('[jingwen]', error);
    return { message: String(error) };
  }
}

/** The article as a whole; the reader sees how far the reading is and may stop it. */
async function withOtherPages(snapshot: PageSnapshot): Promise<PageSnapshot> {
  const { joinPages: isWanted, theme } = await readSettings();
  if (!isWanted || !/^https?:$/u.test(location.protocol)) return snapshot;
  const stop = new AbortController();
  const toast = new PagesToast(theme, () => stop.abort());
  try {
    const onProgress = (done: number, known: number): void => {
      toast.show(done, known);
      // An extension that was updated meanwhile has nobody left to tell.
      sendToBackground({ type: 'reading', read: done, known }).catch(() => stop.abort());
    };
    const read = await fetchPages(document, snapshot, { signal: stop.signal, onProgress });
    return read ? joinPages(snapshot, read) : snapshot;
  } finally {
    toast.close();
  }
}

/** Serves the clip of this reading until the next reading of the same page takes its place. */
function listen(context: Context): void {
  let toast: ReceiptToast | undefined;
  const stop = onPageMessage(['copy', 'receipt'], (message) => {
    if (message.type === 'copy') return copyInDocument(unclobbered(document), message.payload);
    toast?.close();
    toast = new ReceiptToast(message.clip, message.theme);
    toast.show(message.receipt);
    return true;
  });
  context.onInvalidated(() => {
    toast?.close();
    stop();
  });
}
