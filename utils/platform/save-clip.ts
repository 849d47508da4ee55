import { filePath } from '../engine/export/file-path.ts';
import type { Clip } from '../engine/model/clip.ts';
import { type SavedFile, saveFile } from './downloads.ts';
import { chosenExporter, type Settings } from './settings.ts';
import { inWorkshop } from './workshop.ts';

/** Saves a clip in the format, under the name and in the folder that the reader chose. Rejects as `saveFile` does. */
export function saveClip(clip: Clip, settings: Settings): Promise<SavedFile> {
  const { id, extension } = chosenExporter(settings);
  return inWorkshop(async (run) => {
    const address = await run('file', { clip, format: id, choices: settings });
    return saveFile(filePath(clip, extension, settings), address, settings.clash).finally(() => run('release', { address }));
  });
}
