import { clean } from '../../utils/engine/clean.ts';
import type { Part } from '../pages/documents.ts';
import { generatePage, plantedPage, plantedPages } from '../pages/generate.ts';
import { readCases } from './cases.ts';
import { bare, type Measure, measure } from './measure.ts';
import { scoreJoins } from './rewrapped.ts';
import { snapshotOf } from './snapshot-of.ts';

/** One page against its gold; `group` is a case's area or a generated page's family. */
export interface Row {
  readonly name: string;
  readonly group: string;
  readonly measured: Measure;
  /** Undefined where the gold doesn't say. */
  readonly truncationRight: boolean | undefined;
}

/** Shares from 0 to 1; `counted` is how many pages they stand on. */
export interface Report {
  readonly counted: number;
  readonly kept: number;
  readonly body: number;
  readonly paragraphs: number;
  readonly surviving: number;
  readonly titles: number;
  readonly truncation: number;
}

/** Cleans the case folders of one part. */
export function caseRows(part: Part): readonly Row[] {
  return readCases(`tests/cases/${part}`).map((one) => {
    const { clip } = clean(one.snapshot);
    const truncationRight = one.truncated === undefined ? undefined : clip.completeness.truncated === one.truncated;
    return { name: one.name, group: one.name.replace(/--.*$/u, ''), measured: measure(clip, one), truncationRight };
  });
}

/** Cleans `count` generated pages of one part. */
export function pageRows(part: Part, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, seed) => {
    const page = generatePage(seed, part);
    const { clip } = clean(snapshotOf(page.html, page.url));
    const removed = page.pollution.filter(({ text }) => bare(text).length > 1);
    const measured = measure(clip, { title: page.title, kept: page.kept, removed });
    // Noise that speaks of further pages leaves open whether this one is all.
    const open =
      !page.truncated && page.pollution.some(({ kind, text }) => (kind === 'nav' || kind === 'download') && /页|\d\s*[>»›]/u.test(text));
    const truncationRight = open ? undefined : clip.completeness.truncated === page.truncated;
    return { name: `page ${seed}`, group: page.family, measured, truncationRight };
  });
}

export function reportOf(rows: readonly Row[]): Report {
  const sum = (of: (measured: Measure) => number): number => rows.reduce((total, { measured }) => total + of(measured), 0);
  const judged = rows.filter(({ truncationRight }) => truncationRight !== undefined);
  const share = (a: number, b: number): number => (b === 0 ? 1 : a / b);
  return {
    counted: rows.length,
    kept: share(
      sum(({ keptCharacters }) => keptCharacters),
      sum(({ goldCharacters }) => goldCharacters),
    ),
    body: share(
      sum(({ keptCharacters }) => keptCharacters),
      sum(({ outputCharacters }) => outputCharacters),
    ),
    paragraphs: share(
      sum(({ rightParagraphs }) => rightParagraphs),
      sum(({ goldParagraphs }) => goldParagraphs),
    ),
    surviving: share(
      sum(({ surviving }) => surviving.length),
      sum(({ fragments }) => fragments),
    ),
    titles: share(
      sum(({ titleRight }) => Number(titleRight)),
      rows.length,
    ),
    truncation: share(judged.filter(({ truncationRight }) => truncationRight).length, judged.length),
  };
}

/** Shares of line breaks joined and of paragraph ends joined wrongly, on re-wrapped documents. */
export function joinReport(part: Part): { readonly joined: number; readonly wrong: number } {
  const { breaks, joined, ends, wrongJoins } = scoreJoins(part, 6, 5000);
  return { joined: joined / breaks, wrong: wrongJoins / ends };
}

/** Share of hard lines of authors that come out whole when they are planted into documents; `lost` lists the others. */
export function plantedReport(part: Part): { readonly whole: number; readonly lost: readonly string[] } {
  const lost: string[] = [];
  let all = 0;
  for (let number = 0; number < plantedPages(part); number += 1) {
    const page = plantedPage(number, part);
    const { clip } = clean(snapshotOf(page.html, page.url));
    const had = bare(clip.text);
    all += page.planted.length;
    lost.push(...page.planted.filter((line) => !had.includes(bare(line))));
  }
  return { whole: 1 - lost.length / Math.max(1, all), lost };
}
