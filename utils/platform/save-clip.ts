import { EXPORTERS } from '../engine/export/exporters.ts';
import { filePath } from '../engine/export/file-path.ts';
import { MARKDOWN } from '../engine/export/markdown.ts';
import type { Clip } from '../engine/model/clip.ts';
import { type SavedFile, saveFile } from './downloads.ts';
import type { Settings } from './settings.ts';
import { inWorkshop } from './workshop.ts';

/** Saves a clip in the format, under the name and in the folder that the reader chose. Rejects as `saveFile` does. */
export function saveClip(clip: Clip, settings: Settings): Promise<SavedFile> {
  // A format that a later version stored is unknown to this one.
  const { id, extension } = EXPORTERS.find((exporter) => exporter.id === settings.format) ?? MARKDOWN;
  return inWorkshop(async (run) =>
    saveFile(filePath(clip, extension, settings), await run('file', { clip, format: id, choices: settings }), settings.clash),
  );
}
