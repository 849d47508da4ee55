import { browser } from 'wxt/browser';
import { defineContentScript } from '#imports';
import { capture } from '../../utils/dom/capture.ts';
import { isHidden } from '../../utils/dom/is-hidden.ts';
import { clean } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import type { ClipOutcome, ToPage } from '../../utils/platform/messages.ts';
import { reasonOfDocument } from '../../utils/platform/unclippable.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { ReceiptToast } from './receipt-toast.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(context): ClipOutcome {
    try {
      const { clip } = clean(read());
      if (clip.text === '') return { reason: reasonOfDocument(document) };
      listen(clip, context);
      return { clip };
    } catch (error) {
      console.error('[jingwen]', error);
      return { reason: 'failed', message: String(error) };
    }
  },
});

function read() {
  return capture(document, { url: location.href, capturedAt: zonedTime(new Date()), isHidden }).snapshot;
}

/** Serves this clip until the next one of the same page takes its place. */
function listen(clip: Clip, context: { onInvalidated(callback: () => void): () => void }): void {
  const toast = new ReceiptToast(clip);
  const listener = (message: ToPage, _sender: unknown, answer: (response: unknown) => void): void => {
    if (message.type === 'copy') answer(copyInDocument(document, message.text));
    if (message.type === 'receipt') toast.show(message.receipt);
    if (message.type === 'clip') answer(clip);
  };
  browser.runtime.onMessage.addListener(listener);
  context.onInvalidated(() => {
    toast.close();
    browser.runtime.onMessage.removeListener(listener);
  });
}
