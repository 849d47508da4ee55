import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '../../utils/engine/detect/detect.ts';
import { signsOf } from '../../utils/engine/detect/signs-of.ts';
import type { Detection } from '../../utils/engine/model/detection.ts';
import { decode } from '../../utils/node/decode.ts';
import type { Part } from '../pages/documents.ts';
import { snapshotOf } from './snapshot-of.ts';

/** A whole page of which is known what kind of site it is of. */
export interface LabelledPage {
  readonly name: string;
  readonly part: Part;
  readonly isTemplateSite: boolean;
  readonly html: string;
  readonly url: string | undefined;
}

/** A page with what detection says of it. */
export interface DetectedPage extends LabelledPage {
  readonly detection: Detection;
}

const FOLDER = 'tests/detect';
const ADDRESS = /^<!-- (\S+) -->/u;

/** Pages that are labelled by their own name, and those of the cases and the sample site that a list labels. */
export function labelledPages(): readonly LabelledPage[] {
  const own = (['tune', 'measure'] as const).flatMap((part) =>
    readdirSync(join(FOLDER, 'pages', part))
      .toSorted()
      .map((file) => {
        const html = readFileSync(join(FOLDER, 'pages', part, file), 'utf8');
        return { name: file, part, isTemplateSite: file.startsWith('template--'), html, url: ADDRESS.exec(html)?.[1] };
      }),
  );
  const listed = readFileSync(join(FOLDER, 'labels.tsv'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): LabelledPage => {
      const [label, folder = ''] = line.split('\t');
      const part = folder.includes('/measure/') ? 'measure' : 'tune';
      const html = decode(readFileSync(join(folder, 'page.html')));
      return { name: folder, part, isTemplateSite: label === 'template', html, url: urlOf(folder) };
    });
  return [...own, ...listed];
}

function urlOf(folder: string): string | undefined {
  if (!folder.includes('/cases/')) return undefined;
  return (JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { url?: string }).url;
}

/** What detection says of every labelled page. */
export function detectedPages(): readonly DetectedPage[] {
  return labelledPages().map((page) => ({ ...page, detection: detect(signsOf(snapshotOf(page.html, page.url))) }));
}
