import { browser } from 'wxt/browser';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import type { ToOffscreen } from '../../utils/platform/messages.ts';

browser.runtime.onMessage.addListener((message: Partial<ToOffscreen>, _sender, answer) => {
  if (message.target === 'offscreen') answer(copyInDocument(document, message.text ?? ''));
});
