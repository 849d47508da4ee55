import { defineContentScript } from '#imports';
import { Picker } from './picker.ts';

/** Lets the reader point at what is to go on this site or on all, and shows at once what that would be. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main(): void {
    const selected = getSelection()?.toString().trim() ?? '';
    document.querySelector('jingwen-picker')?.remove();
    new Picker(selected).start();
  },
});
