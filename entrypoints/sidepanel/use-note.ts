import { useCallback, useRef, useState } from 'react';

/** A message to the reader, with one thing that can be done about it. */
export interface Note {
  readonly text: string;
  readonly isProblem?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const LIFETIME = 12_000;

/** The panel's one message; a problem stays until the next. */
export function useNote(): { readonly note: Note | undefined; readonly tell: (note: Note | undefined) => void } {
  const [note, setNote] = useState<Note>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback((next: Note | undefined): void => {
    clearTimeout(timer.current);
    setNote(next);
    if (next && !next.isProblem) timer.current = setTimeout(() => setNote(undefined), LIFETIME);
  }, []);
  return { note, tell };
}
