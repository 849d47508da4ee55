import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import type { Clip } from '../model/clip.ts';
import type { Entry, ExportChoices, Exporter, FileBytes } from '../model/exporter.ts';
import { filePath, type NameTemplate } from './file-path.ts';
import { type IndexLine, indexPage } from './index-page.ts';

/** What a zip of many clips is made with. */
export interface ClipZipOptions {
  readonly title: string;
  readonly exporter: Exporter;
  readonly choices: ExportChoices;
  readonly name: NameTemplate['name'];
  /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
  readonly sha256: (text: string) => Promise<string>;
  /** Takes the next bytes of the zip. */
  readonly write: (chunk: FileBytes) => void;
}

const INDEX = '目录.html';
/** A zip can't say other years. */
const DATES = /^(?:19[89]\d|20\d\d)-/u;

/** A zip with a file for each clip and an index that names the absent ones, written clip by clip: no more than one is held. */
export class ClipZip {
  readonly #options: ClipZipOptions;
  readonly #zip: Zip;
  readonly #lines: IndexLine[] = [];

  constructor(options: ClipZipOptions) {
    this.#options = options;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      options.write(chunk);
    });
  }

  /** Call it again only when the one before is done. */
  async add({ title, clip }: Entry): Promise<void> {
    if (!clip) {
      this.#lines.push({ entry: { title } });
      return;
    }
    const { exporter, choices, name, sha256 } = this.#options;
    const number = String(this.#lines.length + 1).padStart(3, '0');
    const file = `${number} ${filePath({ ...clip, title }, exporter.extension, { name, folder: '' })}`;
    this.#lines.push({ entry: { title, clip: withoutText(clip) }, file });
    this.#write(file, await exporter.render(clip, { ...choices, sha256: await sha256(clip.text) }), clip.clippedAt);
  }

  /** Writes the index and the zip's own directory. */
  end(): void {
    this.#write(INDEX, indexPage(this.#options.title, this.#lines), '');
    this.#zip.end();
  }

  #write(name: string, content: string | FileBytes, time: string): void {
    const file = new Deflated(name);
    if (DATES.test(time)) file.mtime = time;
    this.#zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
}

/** Deflates a whole file at once: the library's streams take new windows for each. */
class Deflated extends ZipPassThrough {
  override readonly compression = 8;

  protected override process(chunk: FileBytes, final: boolean): void {
    this.ondata(null, deflateSync(chunk), final);
  }
}

/** What the index needs of a clip, so that the texts need not be kept. */
function withoutText(clip: Clip): Clip {
  return { ...clip, text: '', paragraphs: [], captured: '', removed: [], replaced: [], suggestions: [] };
}
