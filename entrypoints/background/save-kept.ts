import { browser } from 'wxt/browser';
import { collectionOf } from '../../utils/engine/export/pieces.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { choicesOf, type History } from '../../utils/engine/review/history.ts';
import { type ClipRecord, changeClip } from '../../utils/platform/clip-store.ts';
import type { Receipt } from '../../utils/platform/messages.ts';
import { saveClip } from '../../utils/platform/save-clip.ts';
import { saveCollection } from '../../utils/platform/save-collection.ts';
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

/** Saves several clips as one file of the usual format. */
export async function saveJoined(clips: readonly Clip[]): Promise<Receipt> {
  const [first] = clips;
  if (!first) throw new RangeError('Unexpected empty list of clips to join');
  const settings = await readSettings();
  const title = browser.i18n.getMessage('joinedTitle', [first.title ?? '', String(clips.length)]);
  const file = await saveCollection({ title, entries: collectionOf(title, clips).entries, form: 'joined', settings });
  return { purpose: 'save', succeeded: true, file: file.name, downloadId: file.downloadId, copy: copyChoices(settings) };
}
