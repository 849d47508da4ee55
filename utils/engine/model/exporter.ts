import type { Clip } from './clip.ts';

/** What an exporter can't work out itself. */
export interface ExportContext {
  /** SHA-256 of `clip.text` in UTF-8, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Renders a clip as a file. */
export interface Exporter {
  readonly id: string;
  readonly extension: `.${string}`;
  readonly mimeType: string;
  readonly render: (clip: Clip, context: ExportContext) => string;
}
