import { defineContentScript } from '#imports';
import { readForClip } from './read-for-clip.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main: (context) => readForClip(context, undefined),
});
