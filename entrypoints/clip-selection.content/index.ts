import { defineContentScript } from '#imports';
import { readForClip } from '../clip.content/read-for-clip.ts';

/** Reads what the reader selected and nothing else. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main: (context) => readForClip(context, getSelection() ?? undefined),
});
