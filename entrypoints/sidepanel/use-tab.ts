import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageView } from '../../utils/platform/messages.ts';
import { tabClip, tabView, watchTabs } from '../../utils/platform/tab-clips.ts';

/** The tab beside the panel: its clip, '' while it is being read, and how its page is shown. */
export interface TabState {
  readonly tabId: number | undefined;
  readonly clipId: string | undefined;
  readonly view: PageView;
}

const given = new URLSearchParams(location.search).get('tab');

/** Follows the tab that the panel was opened for, else the one in front. */
export function useTab(): TabState | undefined {
  const [state, setState] = useState<TabState>();
  useEffect(() => {
    let current = true;
    const refresh = async (): Promise<void> => {
      const tabId = given === null ? await tabInFront() : Number(given);
      const [clipId, view] = tabId === undefined ? [undefined, 'off' as const] : await Promise.all([tabClip(tabId), tabView(tabId)]);
      if (current) setState({ tabId, clipId, view });
    };
    const onActivated = (): void => void refresh();
    const unwatch = watchTabs(onActivated);
    if (given === null) browser.tabs.onActivated.addListener(onActivated);
    void refresh();
    return () => {
      current = false;
      unwatch();
      browser.tabs.onActivated.removeListener(onActivated);
    };
  }, []);
  return state;
}

/** A panel that stands in a tab of its own has none in front of it. */
async function tabInFront(): Promise<number | undefined> {
  if (await browser.tabs.getCurrent()) return undefined;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
