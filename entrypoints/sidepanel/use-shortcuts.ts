import { useEffect, useRef } from 'react';

export interface Shortcuts {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly xray: () => void;
}

/** The panel's keys that hold everywhere but in a field that is being written in. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isWriting = target instanceof HTMLElement && target.matches('textarea, input:not([type="checkbox"]), select');
      const run = isWriting ? undefined : commandOf(event);
      if (!run) return;
      event.preventDefault();
      latest.current[run]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof Shortcuts | undefined {
  const pressed = key.toLowerCase();
  if (altKey) return undefined;
  if (!ctrlKey && !metaKey) return pressed === 'x' ? 'xray' : undefined;
  if (pressed === 's') return 'save';
  if (pressed === 'y' || (pressed === 'z' && shiftKey)) return 'redo';
  return pressed === 'z' ? 'undo' : undefined;
}
