import { readBackup, writeBackup } from '../../utils/platform/backup.ts';
import { clipSnapshot, deleteClips, listedClips, MOST_CLIPS, putClip } from '../../utils/platform/clip-store.ts';
import { saveFile } from '../../utils/platform/downloads.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../utils/platform/settings.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { say } from '../sidepanel/say.ts';

/** What became of something done to all settings or clips, and how to take it back. */
export interface Outcome {
  readonly text: string;
  readonly isProblem?: true;
  readonly undo?: () => Promise<void>;
}

/** Saves everything as one file; the outcome tells its name. */
export async function exportAll(withClips: boolean): Promise<Outcome> {
  const now = zonedTime(new Date());
  const records = withClips ? await listedClips() : [];
  const readings = await Promise.all(records.map(async (record) => ({ record, snapshot: await clipSnapshot(record.id) })));
  const clips = readings.flatMap(({ record, snapshot }) => (snapshot ? [{ record, snapshot }] : []));
  const file = new Blob([writeBackup({ settings: await readSettings(), clips }, now)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  try {
    const { name } = await saveFile(`${say('backupName')} ${now.slice(0, 10)}.json`, address, 'number');
    return { text: say('backupSaved', name) };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Takes over what a file holds: its settings in place of all, its clips beside those that are there. */
export async function importAll(file: File): Promise<Outcome> {
  const backup = readBackup(await file.text());
  if ('fault' in backup) return { text: say(backup.fault === 'newer' ? 'backupFault_newer' : 'backupFault_no_backup'), isProblem: true };
  const before = await readSettings();
  const known = new Set((await listedClips()).map(({ id }) => id));
  const unknown = backup.clips.filter(({ record }) => !known.has(record.id));
  // More would push out clips that are here.
  const fresh = unknown.slice(0, MOST_CLIPS - known.size);
  for (const { record, snapshot } of fresh) await putClip(record, snapshot);
  await changeSettings({ ...DEFAULT_SETTINGS, ...backup.settings });
  const loaded = say('backupLoaded', Object.keys(backup.settings).length, fresh.length);
  const left = [...backup.skipped, ...unknown.slice(fresh.length).map(({ record }) => record.title ?? record.id)];
  const skipped = left.length > 0 ? say('backupSkipped', left.join(', ')) : '';
  return { text: loaded + skipped, undo: () => deleteClips(fresh.map(({ record }) => record.id)).then(() => changeSettings(before)) };
}

/** Puts all settings back to how they came. */
export async function resetAll(): Promise<Outcome> {
  const before = await readSettings();
  await changeSettings(DEFAULT_SETTINGS);
  return { text: say('backupReset_done'), undo: () => changeSettings(before) };
}

/** Forgets the clips of the list. */
export async function clearClips(): Promise<Outcome> {
  const records = await listedClips();
  const gone = await Promise.all(records.map(async (record) => ({ record, snapshot: await clipSnapshot(record.id) })));
  await deleteClips(records.map(({ id }) => id));
  const restore = async (): Promise<void> => {
    for (const { record, snapshot } of gone) if (snapshot) await putClip(record, snapshot);
  };
  return { text: say('noteDeleted', records.length), undo: restore };
}
