import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { snapshotOf, snapshotOfText } from './snapshot-of.ts';

/** One phenomenon: a page or a plain text, what an editor keeps of it, and what must not survive. */
export interface Case {
  readonly name: string;
  readonly snapshot: PageSnapshot;
  readonly title: string | null;
  readonly truncated: boolean | undefined;
  readonly kept: readonly string[];
  readonly removed: readonly { readonly kind: string; readonly text: string }[];
}

/** Reads the case folders of one part, in the order of their names. */
export function readCases(folder: string): readonly Case[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .filter((name) => existsSync(join(folder, name, 'case.json')))
    .map((name) => readCase(join(folder, name), name));
}

function readCase(folder: string, name: string): Case {
  const facts = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { url?: string; title: string | null; truncated?: boolean };
  const lines = (file: string): readonly string[] =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').split('\n') : [];
  return {
    name,
    snapshot: snapshotIn(folder, facts.url),
    title: facts.title,
    truncated: facts.truncated,
    kept: lines('kept.txt').filter((line) => line.trim() !== ''),
    removed: lines('removed.tsv')
      .filter((line) => line.includes('\t'))
      .map((line) => ({ kind: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) })),
  };
}

function snapshotIn(folder: string, url: string | undefined): PageSnapshot {
  const text = join(folder, 'page.txt');
  if (existsSync(text)) return snapshotOfText(readFileSync(text, 'utf8'), url);
  return snapshotOf(readFileSync(join(folder, 'page.html'), 'utf8'), url);
}
