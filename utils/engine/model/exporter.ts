import type { Clip } from './clip.ts';

/** What a reader may choose for a file. */
export interface ExportChoices {
  /** False leaves the gap marks out of the text; the header still says what is missing. */
  readonly gapMarks?: boolean;
  /** Look of a Word document; official form when absent. */
  readonly layout?: 'official' | 'plain';
  /** False leaves the closing note out of a Word document; its properties still tell source and completeness. */
  readonly note?: boolean;
}

/** The choices with what an exporter can't know by itself. */
export interface ExportContext extends ExportChoices {
  /** SHA-256 of `clip.text` in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
}

/** One place in a collection; without a clip the document is known to be absent. */
export interface Entry {
  readonly title: string;
  readonly clip?: Clip;
}

/** Several documents in the order of their table of contents. */
export interface Collection {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Awaited before each document of a long work: tells the progress, and rejects when the reader cancels. */
export type Step = () => Promise<void>;

/** Bytes that a browser takes as a part of a file. */
export type FileBytes = Uint8Array<ArrayBuffer>;

/** Renders clips as one kind of file. */
export interface Exporter {
  readonly id: string;
  readonly extension: `.${string}`;
  readonly mimeType: string;
  /** The whole file; a text ends with a line feed. */
  readonly render: (clip: Clip, context: ExportContext) => string | Promise<FileBytes>;
  /** All documents in one file, behind a table of contents that names the absent ones. */
  readonly join: (collection: Collection, context: ExportChoices, step: Step) => Promise<string | FileBytes>;
}

/** An exporter whose file is bytes. */
export interface BinaryExporter extends Exporter {
  readonly render: (clip: Clip, context: ExportContext) => Promise<FileBytes>;
  readonly join: (collection: Collection, context: ExportChoices, step: Step) => Promise<FileBytes>;
}

/** An exporter whose file is text. */
export interface TextExporter extends Exporter {
  readonly render: (clip: Clip, context: ExportContext) => string;
  readonly join: (collection: Collection, context: ExportChoices, step: Step) => Promise<string>;
}
