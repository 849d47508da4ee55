import { defineContentScript } from '#imports';
import { onPageMessage } from '../../utils/platform/on-page-message.ts';
import { ScriptToggle } from './script-toggle.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main(context) {
    const toggle = new ScriptToggle();
    const stop = onPageMessage(['page-script'], ({ theme }) => {
      void toggle.press(theme);
      return true;
    });
    context.onInvalidated(() => {
      stop();
      toggle.restore();
    });
  },
});
