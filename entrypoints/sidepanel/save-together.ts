import { type CollectionAsk, requestCollection } from '../../utils/platform/collection-port.ts';
import { say } from './say.ts';
import { tellSaved } from './tell-saved.ts';
import type { Note } from './use-note.ts';

/** Saves several clips as one file; the note tells how far it is, and cancels it. */
export async function saveTogether(ask: CollectionAsk, tell: (note: Note) => void): Promise<void> {
  const stop = new AbortController();
  const onProgress = (done: number, total: number): void => {
    if (!stop.signal.aborted)
      tell({ text: say('noteSaving', done, total), action: { label: say('buttonCancel'), run: () => stop.abort() } });
  };
  try {
    tellSaved(tell, await requestCollection(ask, onProgress, stop.signal));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    tell({ text: say('noteCancelled') });
  }
}
