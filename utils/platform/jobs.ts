import { type ClipChoice, convertClip } from '../engine/convert/convert-clip.ts';
import { converterStore } from '../engine/convert/converter-store.ts';
import { textConverter } from '../engine/convert/text-converter.ts';
import type { Payload } from '../engine/export/clipboard.ts';
import { exporterById } from '../engine/export/exporters.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { Entry, ExportChoices } from '../engine/model/exporter.ts';
import { isToSimplified } from '../engine/text/converters.ts';
import { copyInDocument } from './clipboard.ts';
import { type Collecting, type CollectionPlan, startCollecting } from './collecting.ts';
import type { PageConversion } from './conversion-port.ts';
import { sha256 } from './sha256.ts';
import type { ToWorkshop } from './workshop.ts';

/** Work that needs a document of the extension's own, or code that is loaded only when asked for. */
export interface Jobs {
  /** Puts all flavours on the clipboard; answers whether they are there. */
  readonly copy: { readonly ask: Payload; readonly answer: boolean };
  /** Renders a clip; answers with the address of the file. */
  readonly file: {
    readonly ask: { readonly clip: Clip; readonly format: string; readonly choices: ExportChoices };
    readonly answer: string;
  };
  /** Begins a file of several clips; `id` names it in the next three jobs. */
  readonly collect: { readonly ask: { readonly id: string; readonly plan: CollectionPlan }; readonly answer: undefined };
  readonly entry: { readonly ask: { readonly id: string; readonly entry: Entry }; readonly answer: undefined };
  /** Answers with the address of the file. */
  readonly collected: { readonly ask: { readonly id: string }; readonly answer: string };
  readonly forget: { readonly ask: { readonly id: string }; readonly answer: undefined };
  /** Ends an address, which holds its file in memory until then or until the workshop closes. */
  readonly release: { readonly ask: { readonly address: string }; readonly answer: undefined };
  /** Converts a clip to another script; answers with the clip and what was done. */
  readonly script: { readonly ask: { readonly clip: Clip; readonly choice: ClipChoice }; readonly answer: Clip };
  /** Converts texts of a live page, one for one. */
  readonly texts: { readonly ask: PageConversion & { readonly texts: readonly string[] }; readonly answer: readonly string[] };
}

export type JobName = keyof Jobs;

const collections = new Map<string, Collecting>();
/** Dictionaries stay as long as the document that they were loaded in. */
const giveConverter = converterStore();

/** Throws a RangeError when no exporter has the format's id. */
export const JOBS: { readonly [Name in JobName]: (ask: Jobs[Name]['ask']) => Promise<Jobs[Name]['answer']> } = {
  copy: async (payload) => copyInDocument(document, payload),
  file: async ({ clip, format, choices }) => {
    const exporter = exporterById(format);
    const content = await exporter.render(clip, { ...choices, sha256: await sha256(clip.text) });
    return URL.createObjectURL(new Blob([content], { type: exporter.mimeType }));
  },
  collect: async ({ id, plan }) => void collections.set(id, startCollecting(plan)),
  entry: async ({ id, entry }) => void (await collectionOf(id).add(entry)),
  collected: async ({ id }) => URL.createObjectURL(await collectionOf(id).finish()),
  forget: async ({ id }) => void collections.delete(id),
  release: async ({ address }) => void URL.revokeObjectURL(address),
  script: ({ clip, choice }) => convertClip(clip, choice, giveConverter),
  texts: async ({ id, register, texts, words, quotes }) => {
    const convert = textConverter(await giveConverter(id, register), { words, quotes, toSimplified: isToSimplified(id) });
    return texts.map((text) => convert(text));
  },
};

/** Whether this is a job for the page that has the table of jobs. */
export function isToWorkshop(value: unknown): value is ToWorkshop {
  if (typeof value !== 'object' || value === null) return false;
  const { target, job } = value as Partial<ToWorkshop>;
  return target === 'workshop' && typeof job === 'string' && Object.hasOwn(JOBS, job);
}

function collectionOf(id: string): Collecting {
  const collection = collections.get(id);
  if (!collection) throw new RangeError(`Unexpected collection ${id}, expected one that was begun`);
  return collection;
}
