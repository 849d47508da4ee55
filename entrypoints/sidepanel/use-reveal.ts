import { useEffect } from 'react';
import { isToPanel } from '../../utils/platform/checked-message.ts';
import { isOurs, onMessage } from '../../utils/platform/door.ts';

/** Follows the reader's pointing in the page of a tab: calls back with an offset of the captured text. */
export function useReveal(tabId: number | undefined, reveal: (at: number) => void): void {
  useEffect(
    () =>
      onMessage({ from: (sender) => isOurs(sender) && sender.tab?.id === tabId, expects: isToPanel }, ({ at }) => {
        reveal(at);
        return undefined;
      }),
    [tabId, reveal],
  );
}
