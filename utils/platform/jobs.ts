import type { Payload } from '../engine/export/clipboard.ts';
import { exporterById } from '../engine/export/exporters.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { ExportChoices } from '../engine/model/exporter.ts';
import { copyInDocument } from './clipboard.ts';
import { sha256 } from './sha256.ts';

/** Work that needs a document of the extension's own, or code that is loaded only when asked for. */
export interface Jobs {
  /** Puts all flavours on the clipboard; answers whether they are there. */
  readonly copy: { readonly ask: Payload; readonly answer: boolean };
  /** Renders a clip; answers with the address of the file, good until the workshop closes. */
  readonly file: {
    readonly ask: { readonly clip: Clip; readonly format: string; readonly choices: ExportChoices };
    readonly answer: string;
  };
  /** Renders several clips as one file, in their order. */
  readonly joined: {
    readonly ask: { readonly clips: readonly Clip[]; readonly title: string; readonly format: string; readonly choices: ExportChoices };
    readonly answer: string;
  };
}

export type JobName = keyof Jobs;

/** Throws a RangeError when no exporter has the format's id. */
export const JOBS: { readonly [Name in JobName]: (ask: Jobs[Name]['ask']) => Promise<Jobs[Name]['answer']> } = {
  copy: async (payload) => copyInDocument(document, payload),
  file: async ({ clip, format, choices }) => {
    const exporter = exporterById(format);
    const content = await exporter.render(clip, { ...choices, sha256: await sha256(clip.text) });
    return URL.createObjectURL(new Blob([content], { type: exporter.mimeType }));
  },
  joined: async ({ clips, title, format, choices }) => {
    const exporter = exporterById(format);
    const entries = clips.map((clip) => ({ title: clip.title ?? title, clip }));
    const content = await exporter.join({ title, entries }, choices, () => Promise.resolve());
    return URL.createObjectURL(new Blob([content], { type: exporter.mimeType }));
  },
};
