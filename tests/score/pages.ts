import { parseHTML } from 'linkedom';
import { capture } from '../../utils/dom/capture.ts';
import { clean } from '../../utils/engine/clean.ts';
import { generatePage, type Part } from '../pages/generate.ts';
import { bare, type Measure, measure } from './measure.ts';

export interface PageScore {
  readonly family: string;
  readonly measured: Measure;
  readonly truncationRight: boolean;
  /** Kinds of the fragments that survive in the body. */
  readonly survivingInBody: readonly string[];
  readonly inBody: number;
}

/** Cleans one generated page and compares it with its gold. */
export function scorePage(seed: number, part: Part): PageScore {
  const page = generatePage(seed, part);
  const { document } = parseHTML(page.html);
  const { snapshot } = capture(document as unknown as Document, { url: page.url, capturedAt: '' });
  const { clip } = clean(snapshot);
  const measured = measure(clip, {
    title: page.title,
    kept: page.kept,
    removed: page.pollution.filter(({ text }) => bare(text).length > 1),
  });
  const inBody = page.pollution.filter((pollution) => pollution.inBody && bare(pollution.text).length > 1);
  const survivors = new Set(measured.surviving.map(({ text }) => text));
  return {
    family: page.family,
    measured,
    truncationRight: clip.completeness.truncated === page.truncated,
    survivingInBody: inBody.filter(({ text }) => survivors.has(text)).map(({ kind }) => kind),
    inBody: inBody.length,
  };
}
