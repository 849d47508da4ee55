import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import type { Clip } from '../model/clip.ts';
import type { Entry, ExportChoices, Exporter, FileBytes, Step } from '../model/exporter.ts';
import { filePath, type NameTemplate } from './file-path.ts';
import { type IndexLine, indexPage } from './index-page.ts';

/** What makes a zip of many clips. */
export interface ZipWork {
  readonly title: string;
  /** Read one at a time, so that a long list needs no more memory than its longest clip. */
  readonly entries: Iterable<Entry> | AsyncIterable<Entry>;
  readonly exporter: Exporter;
  readonly choices: ExportChoices;
  readonly name: NameTemplate['name'];
  /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
  readonly step: Step;
}

const INDEX = '目录.html';
/** A zip can't say other years. */
const DATES = /^(?:19[89]\d|20\d\d)-/u;

/** The bytes of the zip, chunk by chunk: a file for each clip that is there, and an index that names the absent ones. Rejects when `step` does. */
export async function* zipClips({ title, entries, exporter, choices, name, sha256, step }: ZipWork): AsyncGenerator<FileBytes> {
  let chunks: FileBytes[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const lines: IndexLine[] = [];
  for await (const entry of entries) {
    const { clip } = entry;
    if (!clip) {
      lines.push({ entry });
      continue;
    }
    await step();
    const number = String(lines.length + 1).padStart(3, '0');
    const file = `${number} ${filePath({ ...clip, title: entry.title }, exporter.extension, { name, folder: '' })}`;
    add(zip, file, await exporter.render(clip, { ...choices, sha256: await sha256(clip.text) }), clip);
    lines.push({ entry: { title: entry.title, clip: withoutText(clip) }, file });
    yield* chunks;
    chunks = [];
  }
  add(zip, INDEX, indexPage(title, lines), undefined);
  zip.end();
  yield* chunks;
}

/** Deflates a whole file at once: the library's streams take new windows for each. */
class Deflated extends ZipPassThrough {
  override readonly compression = 8;

  protected override process(chunk: FileBytes, final: boolean): void {
    this.ondata(null, deflateSync(chunk), final);
  }
}

function add(zip: Zip, name: string, content: string | FileBytes, clip: Clip | undefined): void {
  const file = new Deflated(name);
  if (clip && DATES.test(clip.clippedAt)) file.mtime = clip.clippedAt;
  zip.add(file);
  file.push(typeof content === 'string' ? strToU8(content) : content, true);
}

/** What the index needs of a clip, so that the texts need not be kept. */
function withoutText(clip: Clip): Clip {
  return { ...clip, text: '', paragraphs: [], captured: '', removed: [], replaced: [], suggestions: [] };
}
