import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PageSnapshot } from '../engine/model/snapshot.ts';
import type { History } from '../engine/review/history.ts';

/** A clip as it is kept: the reading it came from lies beside it, and everything the reader did to it is its history. */
export interface ClipRecord {
  readonly id: string;
  /** Of the captured text: the same text is the same clip. */
  readonly sha256: string;
  /** Absent for what was pasted. */
  readonly url?: string;
  readonly title: string | null;
  /** ISO 8601 with a zone. */
  readonly clippedAt: string;
  /** The same of the time before, when the page or text was clipped already. */
  readonly before?: string;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  /** Whether the list shows it; else it goes with its tab. */
  readonly listed: boolean;
  /** An older reading of the same page that this one takes the place of: nothing that was done to it is lost here. */
  readonly replaces?: string;
  /** False while only its reading is kept. */
  readonly isCleaned: boolean;
  readonly truncated: boolean;
  /** Only a part of the page that its reader selected. */
  readonly isSelection?: boolean;
  readonly characters: number;
  readonly claimedCharacters?: number;
  /** Milliseconds since 1970 of the last time it became a file or was copied. */
  readonly savedAt?: number;
  readonly history: History;
}

interface ClipSchema extends DBSchema {
  records: { key: string; value: ClipRecord; indexes: { sha256: string; url: string } };
  snapshots: { key: string; value: PageSnapshot };
}

/** How many clips the list keeps. */
export const MOST_CLIPS = 50;
const CHANNEL = 'clips';

let opened: Promise<IDBPDatabase<ClipSchema>> | undefined;

function database(): Promise<IDBPDatabase<ClipSchema>> {
  opened ??= openDB<ClipSchema>('jingwen', 1, {
    upgrade(db) {
      const records = db.createObjectStore('records', { keyPath: 'id' });
      records.createIndex('sha256', 'sha256');
      records.createIndex('url', 'url');
      db.createObjectStore('snapshots');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

/** Keeps a new clip, or a new reading of one; the least used beyond the limit go. */
export async function putClip(record: ClipRecord, snapshot: PageSnapshot): Promise<void> {
  const transaction = (await database()).transaction(['records', 'snapshots'], 'readwrite');
  const [records, snapshots] = [transaction.objectStore('records'), transaction.objectStore('snapshots')];
  await Promise.all([records.put(record), snapshots.put(snapshot, record.id)]);
  const listed = (await records.getAll()).filter((one) => one.listed).toSorted((a, b) => b.usedAt - a.usedAt);
  await Promise.all(listed.slice(MOST_CLIPS).flatMap(({ id }) => [records.delete(id), snapshots.delete(id)]));
  await transaction.done;
  announce();
}

/** Changes some fields of a clip; undefined when it is gone. */
export async function changeClip(id: string, change: Partial<Omit<ClipRecord, 'id'>>): Promise<ClipRecord | undefined> {
  const transaction = (await database()).transaction('records', 'readwrite');
  const record = await transaction.store.get(id);
  const changed = record && { ...record, ...change };
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  announce();
  return changed;
}

export async function clipRecord(id: string): Promise<ClipRecord | undefined> {
  return (await database()).get('records', id);
}

export async function clipSnapshot(id: string): Promise<PageSnapshot | undefined> {
  return (await database()).get('snapshots', id);
}

/** The clips of the list, the last used first. */
export async function listedClips(): Promise<readonly ClipRecord[]> {
  const records = await (await database()).getAll('records');
  return records.filter(({ listed }) => listed).toSorted((a, b) => b.usedAt - a.usedAt);
}

/** The last used clip of a text. */
export async function clipOfText(sha256: string): Promise<ClipRecord | undefined> {
  return lastUsed(await (await database()).getAllFromIndex('records', 'sha256', sha256));
}

/** The last used clip of a page; selections of it are not the page. */
export async function clipOfPage(url: string): Promise<ClipRecord | undefined> {
  const records = await (await database()).getAllFromIndex('records', 'url', url);
  return lastUsed(records.filter(({ isSelection = false }) => !isSelection));
}

function lastUsed(records: readonly ClipRecord[]): ClipRecord | undefined {
  return records.toSorted((a, b) => b.usedAt - a.usedAt)[0];
}

/** Forgets clips with their readings. */
export async function deleteClips(ids: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction(['records', 'snapshots'], 'readwrite');
  const [records, snapshots] = [transaction.objectStore('records'), transaction.objectStore('snapshots')];
  await Promise.all(ids.flatMap((id) => [records.delete(id), snapshots.delete(id)]));
  await transaction.done;
  announce();
}

/** Forgets all clips that the list doesn't show. */
export async function deleteUnlisted(): Promise<void> {
  const records = await (await database()).getAll('records');
  await deleteClips(records.filter(({ listed }) => !listed).map(({ id }) => id));
}

/** Calls back when any clip came, changed or went, here or on another page; returns how to stop. */
export function watchClips(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  return () => channel.close();
}

function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(undefined);
  channel.close();
}
