import type { Clip } from './clip.ts';

/** What an exporter can't know by itself. */
export interface ExportContext {
  /** SHA-256 of `clip.text` in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  /** False leaves the gap marks out of the text; the header still says what is missing. */
  readonly gapMarks?: boolean;
}

/** Renders a clip as one kind of file. */
export interface Exporter {
  readonly id: string;
  readonly extension: `.${string}`;
  readonly mimeType: string;
  /** The whole file; it ends with a line feed. */
  readonly render: (clip: Clip, context: ExportContext) => string;
}
