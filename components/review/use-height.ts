import { type RefObject, useEffect, useRef } from 'react';

/** Tells the style sheet, as a custom property, how high an element is: for what must stand clear of it. */
export function useHeight<Kind extends HTMLElement>(property: `--${string}`): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  useEffect(() => {
    const bar = element.current;
    if (!bar) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(property, `${bar.offsetHeight}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return element;
}
