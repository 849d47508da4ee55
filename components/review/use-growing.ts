import { useEffect, useState } from 'react';

/** Chunks that are there at once, and how many more come with every rest. */
const FIRST = 2;
const MORE = 12;

/** How many of `count` chunks to show: the first are there at once, the rest follow piece by piece; `wanted` and all before it never wait. */
export function useGrowing(count: number, wanted: number): number {
  const [shown, setShown] = useState(FIRST);
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => setShown((now) => now + MORE), 16);
    return () => clearTimeout(timer);
  }, [shown, count]);
  return Math.max(shown, wanted + 1);
}
