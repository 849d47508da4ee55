import { browser } from 'wxt/browser';
import { defineContentScript } from '#imports';
import { capture } from '../../utils/dom/capture.ts';
import { isHidden } from '../../utils/dom/is-hidden.ts';
import { showsNumbers } from '../../utils/dom/shows-numbers.ts';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import type { PageReading, ToPage } from '../../utils/platform/messages.ts';
import { reasonOfDocument } from '../../utils/platform/unclippable.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { ReceiptToast } from './receipt-toast.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(context): PageReading {
    try {
      const { snapshot } = capture(document, { url: location.href, capturedAt: zonedTime(new Date()), isHidden, showsNumbers });
      listen(context);
      return { snapshot, whenEmpty: reasonOfDocument(document) };
    } catch (error) {
      console.error('[jingwen]', error);
      return { message: String(error) };
    }
  },
});

/** Serves the clip of this reading until the next reading of the same page takes its place. */
function listen(context: { onInvalidated(callback: () => void): () => void }): void {
  let toast: ReceiptToast | undefined;
  const listener = (message: ToPage, _sender: unknown, answer: (response: unknown) => void): void => {
    if (message.type === 'copy') answer(copyInDocument(document, message.payload));
    if (message.type === 'receipt') {
      toast?.close();
      toast = new ReceiptToast(message.clip);
      toast.show(message.receipt);
    }
  };
  browser.runtime.onMessage.addListener(listener);
  context.onInvalidated(() => {
    toast?.close();
    browser.runtime.onMessage.removeListener(listener);
  });
}
