import { ClipZip } from '../engine/export/clip-zip.ts';
import { exporterById } from '../engine/export/exporters.ts';
import type { NameTemplate } from '../engine/export/file-path.ts';
import type { Entry, ExportChoices, FileBytes } from '../engine/model/exporter.ts';
import { sha256 } from './sha256.ts';

/** A zip with a file for each clip, or one file that holds them all. */
export type CollectionForm = 'zip' | 'joined';

/** How several clips become one file. */
export interface CollectionPlan {
  readonly title: string;
  readonly form: CollectionForm;
  /** Id of the exporter. */
  readonly format: string;
  readonly choices: ExportChoices;
  /** Template of the names inside a zip. */
  readonly name: NameTemplate['name'];
}

/** Takes the clips of a collection one by one, and gives the file at the end. */
export interface Collecting {
  add(entry: Entry): Promise<void>;
  finish(): Promise<Blob>;
}

/** Small pieces of a file are put together when they reach this many bytes, so that the browser may keep them on disk. */
const BLOCK = 4_000_000;

export function startCollecting(plan: CollectionPlan): Collecting {
  return plan.form === 'zip' ? collectZip(plan) : collectJoined(plan);
}

function collectZip({ title, format, choices, name }: CollectionPlan): Collecting {
  const blocks: Blob[] = [];
  let chunks: FileBytes[] = [];
  let bytes = 0;
  const write = (chunk: FileBytes): void => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes < BLOCK) return;
    blocks.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  const zip = new ClipZip({ title, exporter: exporterById(format), choices, name, sha256, write });
  return {
    add: (entry) => zip.add(entry),
    finish: async () => {
      zip.end();
      return new Blob([...blocks, ...chunks], { type: 'application/zip' });
    },
  };
}

function collectJoined({ title, format, choices }: CollectionPlan): Collecting {
  const exporter = exporterById(format);
  const entries: Entry[] = [];
  return {
    add: async (entry) => void entries.push(entry),
    finish: async () => new Blob([await exporter.join({ title, entries }, choices, nextTurn)], { type: exporter.mimeType }),
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
