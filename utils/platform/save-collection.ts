import { collectionPath } from '../engine/export/file-path.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { Entry } from '../engine/model/exporter.ts';
import type { CollectionForm } from './collecting.ts';
import { type SavedFile, saveFile } from './downloads.ts';
import { chosenExporter, type Settings } from './settings.ts';
import { inWorkshop, type RunJob } from './workshop.ts';

/** Several clips to be saved as one file. */
export interface CollectionWork {
  readonly title: string;
  /** Read one at a time, so that a long list needs no more memory than its longest clip. */
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>;
  readonly form: CollectionForm;
  readonly settings: Settings;
  /** Ends the work; nothing is saved then, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with how many entries are done. */
  readonly onProgress?: (done: number) => void;
}

/** Makes the file entry by entry, then saves it under the collection's title; nothing half-written is ever saved. */
export function saveCollection(work: CollectionWork): Promise<SavedFile> {
  const { title, form, settings, signal } = work;
  const { id: format, extension } = chosenExporter(settings);
  const id = crypto.randomUUID();
  return inWorkshop(async (run) => {
    await run('collect', { id, plan: { title, form, format, choices: settings, name: settings.name } });
    try {
      const first = await sendEntries(run, id, work);
      const address = await run('collected', { id });
      try {
        // The reader may have cancelled while the file was put together.
        signal?.throwIfAborted();
        return await saveFile(collectionPath(title, form === 'zip' ? '.zip' : extension, first, settings), address, settings.clash);
      } finally {
        await run('release', { address });
      }
    } finally {
      await run('forget', { id });
    }
  });
}

/** Gives the first clip that is there. */
async function sendEntries(run: RunJob, id: string, { entries, signal, onProgress }: CollectionWork): Promise<Clip | undefined> {
  let first: Clip | undefined;
  let done = 0;
  for await (const entry of entries) {
    signal?.throwIfAborted();
    await run('entry', { id, entry });
    first ??= entry.clip;
    done += 1;
    onProgress?.(done);
  }
  return first;
}
