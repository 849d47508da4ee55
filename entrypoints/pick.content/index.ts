import { defineContentScript } from '#imports';
import { readSettings } from '../../utils/platform/settings.ts';
import { Picker } from './picker.ts';

/** Lets the reader point at what is to go on this site or on all, and shows at once what that would be. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  async main(): Promise<void> {
    // Before anything is awaited, while it is still selected.
    const selected = getSelection()?.toString().trim() ?? '';
    document.querySelector('jingwen-picker')?.remove();
    new Picker(selected, (await readSettings()).theme).start();
  },
});
