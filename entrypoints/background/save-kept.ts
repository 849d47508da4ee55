import type { Clip } from '../../utils/engine/model/clip.ts';
import { choicesOf, type History } from '../../utils/engine/review/history.ts';
import { type ClipRecord, changeClip } from '../../utils/platform/clip-store.ts';
import type { Receipt } from '../../utils/platform/messages.ts';
import { saveClip } from '../../utils/platform/save-clip.ts';
import { copyChoices, readSettings, type Settings } from '../../utils/platform/settings.ts';

/** The settings as they count for one clip: what its reader chose beside the preview goes before. */
export function settingsFor(history: History, settings: Settings): Settings {
  const { format = settings.format, gapMarks = settings.gapMarks, name } = choicesOf(history);
  // A name that was typed is no template.
  return { ...settings, format, gapMarks, name: name ? name.replaceAll('{', '｛').replaceAll('}', '｝') : settings.name };
}

/** Saves a kept clip the way its reader chose, else the way the settings say. */
export async function saveKept({ id, history }: ClipRecord, clip: Clip): Promise<Receipt> {
  const settings = settingsFor(history, await readSettings());
  const copy = copyChoices(settings);
  try {
    const { downloadId, name } = await saveClip(clip, settings);
    await changeClip(id, { savedAt: Date.now(), usedAt: Date.now() });
    return { purpose: 'save', succeeded: true, file: name, downloadId, clipId: id, copy };
  } catch (error) {
    console.error('[jingwen]', error);
    return { purpose: 'save', succeeded: false, clipId: id, copy };
  }
}
