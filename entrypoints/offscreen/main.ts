import { browser } from 'wxt/browser';
import { isFromExtension } from '../../utils/platform/checked-message.ts';
import { JOBS } from '../../utils/platform/jobs.ts';
import type { FromWorkshop, ToWorkshop } from '../../utils/platform/workshop.ts';

browser.runtime.onMessage.addListener((message: ToWorkshop, sender, answer: (reply: FromWorkshop) => void) => {
  if (message.target !== 'workshop' || !isFromExtension(sender)) return undefined;
  // The name and what is asked for come from one call of `inWorkshop`, so they belong together.
  const run = JOBS[message.job] as (ask: ToWorkshop['ask']) => Promise<unknown>;
  run(message.ask).then(
    (result) => answer({ answer: result }),
    (error: unknown) => answer({ message: String(error) }),
  );
  return true;
});
