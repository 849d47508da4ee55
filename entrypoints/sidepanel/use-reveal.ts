import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import type { ToPanel } from '../../utils/platform/messages.ts';

/** Follows the reader's pointing in the page of a tab: calls back with an offset of the captured text. */
export function useReveal(tabId: number | undefined, reveal: (at: number) => void): void {
  useEffect(() => {
    const listener = (
      message: Partial<ToPanel>,
      sender: { readonly tab?: { readonly id?: number | undefined } | undefined },
    ): undefined => {
      if (message.target === 'panel' && message.at !== undefined && sender.tab?.id === tabId) reveal(message.at);
      return undefined;
    };
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  }, [tabId, reveal]);
}
