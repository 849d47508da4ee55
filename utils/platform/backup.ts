import type { PageSnapshot } from '../engine/model/snapshot.ts';
import type { ClipRecord } from './clip-store.ts';
import type { Settings } from './setting-defaults.ts';
import { isRecord, SETTINGS_CHECKS } from './settings-checks.ts';
import { MIGRATIONS, SETTINGS_VERSION } from './settings-migrations.ts';

/** A clip with the reading that it was made from. */
export interface KeptReading {
  readonly record: ClipRecord;
  readonly snapshot: PageSnapshot;
}

/** What a backup holds. */
export interface Backup {
  readonly settings: Partial<Settings>;
  readonly clips: readonly KeptReading[];
}

/** A backup that was read, with the names of what in it could not be understood. */
export type ReadBackup = (Backup & { readonly skipped: readonly string[] }) | { readonly fault: 'no-backup' | 'newer' };

const FORM = 'jingwen-backup';

/** The text of a backup file. */
export function writeBackup({ settings, clips }: Backup, savedAt: string): string {
  return `${JSON.stringify({ form: FORM, version: SETTINGS_VERSION, savedAt, settings, clips }, undefined, 2)}\n`;
}

/** Reads a backup of this or an earlier version; what is not understood is left out and named. */
export function readBackup(text: string): ReadBackup {
  const file = parse(text);
  if (!isRecord(file) || file.form !== FORM || !Number.isInteger(file.version) || !isRecord(file.settings)) return { fault: 'no-backup' };
  const version = Number(file.version);
  if (version < 1) return { fault: 'no-backup' };
  if (version > SETTINGS_VERSION) return { fault: 'newer' };
  const settings = MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), file.settings);
  const understood = Object.entries(settings).filter(([name, value]) => isSetting(name, value));
  const clips = Array.isArray(file.clips) ? file.clips : [];
  const names = Object.keys(settings).filter((name) => !understood.some(([known]) => known === name));
  const broken = clips.filter((clip) => !isKeptReading(clip)).map((_, index) => `clip ${index + 1}`);
  return { settings: Object.fromEntries(understood), clips: clips.filter(isKeptReading), skipped: [...names, ...broken] };
}

function isSetting(name: string, value: unknown): boolean {
  return Object.hasOwn(SETTINGS_CHECKS, name) && SETTINGS_CHECKS[name as keyof Settings](value);
}

/** Whether a clip can be opened again: its reading is whole, and its history can be followed. */
function isKeptReading(value: unknown): value is KeptReading {
  if (!isRecord(value) || !isRecord(value.record) || !isRecord(value.snapshot)) return false;
  const { record, snapshot } = value;
  return (
    [record.id, record.sha256, record.clippedAt, snapshot.text].every((part) => typeof part === 'string') &&
    [record.usedAt, record.characters].every((part) => typeof part === 'number') &&
    isRecord(record.history) &&
    isRecord(record.history.rules) &&
    Array.isArray(record.history.steps) &&
    [snapshot.containers, snapshot.marks].every(Array.isArray) &&
    isPartition(snapshot.blocks, String(snapshot.text).length)
  );
}

/** Whether blocks cover a text without gap or overlap. */
function isPartition(blocks: unknown, length: number): boolean {
  if (!Array.isArray(blocks)) return false;
  let at = 0;
  for (const block of blocks) {
    if (!isRecord(block) || block.start !== at || typeof block.end !== 'number' || block.end < at) return false;
    at = block.end;
  }
  return at === length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
