import { browser } from 'wxt/browser';
import { piecesOf } from '../../utils/engine/export/pieces.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import type { Entry } from '../../utils/engine/model/exporter.ts';
import type { History } from '../../utils/engine/review/history.ts';
import { changeClip, clipRecord } from '../../utils/platform/clip-store.ts';
import type { CollectionAsk, OnProgress } from '../../utils/platform/collection-port.ts';
import type { Receipt } from '../../utils/platform/messages.ts';
import { saveCollection } from '../../utils/platform/save-collection.ts';
import { copyChoices, readSettings, type Settings } from '../../utils/platform/settings.ts';
import type { Cleaner } from './cleaner.ts';
import { inReadersScript } from './in-script.ts';
import { settingsFor } from './save-kept.ts';

/** What is saved together: `entries` are made while they are read. */
interface Together {
  readonly title: string;
  readonly total: number;
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>;
  readonly settings: Settings;
  /** The kept clips that are saved by it. */
  readonly ids: readonly string[];
}

/** Saves kept clips, or the pieces of one, as one file. */
export async function saveTogether(cleaner: Cleaner, ask: CollectionAsk, onProgress: OnProgress, signal: AbortSignal): Promise<Receipt> {
  const { title, total, entries, settings, ids } =
    'ids' in ask ? await severalClips(cleaner, ask.ids) : await pieces(cleaner, ask.piecesOf);
  onProgress(0, total);
  const tell = (done: number): void => onProgress(done, total);
  const { name, downloadId } = await saveCollection({ title, entries, form: ask.form, settings, signal, onProgress: tell });
  for (const id of ids) await changeClip(id, { savedAt: Date.now() });
  return { purpose: 'save', succeeded: true, file: name, downloadId, copy: copyChoices(settings) };
}

async function severalClips(cleaner: Cleaner, ids: readonly string[]): Promise<Together> {
  const [first = ''] = ids;
  const title = browser.i18n.getMessage('joinedTitle', [(await clipRecord(first))?.title ?? '', String(ids.length)]);
  return { title, total: ids.length, entries: cleanedEntries(cleaner, ids), settings: await readSettings(), ids };
}

/** One after the other: the studies of many clips at once take much memory. */
async function* cleanedEntries(cleaner: Cleaner, ids: readonly string[]): AsyncGenerator<Entry> {
  for (const id of ids) {
    const { clip } = await keptClip(cleaner, id);
    yield { title: clip.title ?? browser.i18n.getMessage('panelUntitled'), clip };
  }
}

async function pieces(cleaner: Cleaner, id: string): Promise<Together> {
  const { clip, history } = await keptClip(cleaner, id);
  const { title, entries } = piecesOf(clip);
  const usual = await readSettings();
  // A name that was typed for the whole is no name for each piece.
  const settings = { ...settingsFor(history, usual), name: usual.name };
  return { title, total: entries.length, entries, settings, ids: [id] };
}

/** A kept clip in the script that its reader wants. */
async function keptClip(cleaner: Cleaner, id: string): Promise<{ readonly clip: Clip; readonly history: History }> {
  const kept = await cleaner.cleanKept(id);
  if (!kept) throw new RangeError(`Unexpected clip ${id}, expected one that is kept`);
  const { clip } = await inReadersScript(kept.record, kept.cleaned);
  return { clip, history: kept.record.history };
}
