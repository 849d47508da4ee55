import { useEffect, useState } from 'react';
import { clipSnapshot } from '../../utils/platform/clip-store.ts';

/** Cleaning that takes no longer than this is not worth another picture. */
const PATIENCE = 400;

/** The captured text of a clip whose cleaning takes long; undefined before that and when it isn't waited for. */
export function useRawText(id: string, isWaiting: boolean): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(async () => setText((await clipSnapshot(id))?.text), PATIENCE);
    return () => clearTimeout(timer);
  }, [id, isWaiting]);
  return isWaiting ? text : undefined;
}
