import { EXPORTERS } from '../engine/export/exporters.ts';
import type { Clip } from '../engine/model/clip.ts';
import { copyInDocument } from './clipboard.ts';
import { sha256 } from './sha256.ts';

/** Work that needs a document of the extension's own, or code that is loaded only when asked for. */
export interface Jobs {
  /** Copies a text; answers whether it was copied. */
  readonly copy: { readonly ask: { readonly text: string }; readonly answer: boolean };
  /** Renders a clip; answers with the address of the file, good until the workshop closes. */
  readonly file: { readonly ask: { readonly clip: Clip; readonly format: string }; readonly answer: string };
}

export type JobName = keyof Jobs;

/** Throws a RangeError when no exporter has the format's id. */
export const JOBS: { readonly [Name in JobName]: (ask: Jobs[Name]['ask']) => Promise<Jobs[Name]['answer']> } = {
  copy: async ({ text }) => copyInDocument(document, text),
  file: async ({ clip, format }) => {
    const exporter = EXPORTERS.find(({ id }) => id === format);
    if (!exporter) throw new RangeError(`Unexpected format ${format}, expected one of ${EXPORTERS.map(({ id }) => id).join(', ')}`);
    const content = await exporter.render(clip, { sha256: await sha256(clip.text) });
    return URL.createObjectURL(new Blob([content], { type: exporter.mimeType }));
  },
};
