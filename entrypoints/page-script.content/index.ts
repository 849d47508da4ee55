import { browser } from 'wxt/browser';
import { defineContentScript } from '#imports';
import type { ToPage } from '../../utils/platform/messages.ts';
import { ScriptToggle } from './script-toggle.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main(context) {
    const toggle = new ScriptToggle();
    const listener = (message: ToPage, _sender: unknown, answer: (response: unknown) => void): void => {
      if (message.type !== 'page-script') return;
      answer(true);
      void toggle.press(message.theme);
    };
    browser.runtime.onMessage.addListener(listener);
    context.onInvalidated(() => {
      browser.runtime.onMessage.removeListener(listener);
      toggle.restore();
    });
  },
});
