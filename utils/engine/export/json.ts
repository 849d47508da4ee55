import type { Clip } from '../model/clip.ts';
import type { TextExporter } from '../model/exporter.ts';
import { joinParts } from './join-parts.ts';

/** The public form itself, indented for people; `docs/clip.schema.json` describes it. */
export const JSON_EXPORTER: TextExporter = {
  id: 'json',
  extension: '.json',
  mimeType: 'application/json',
  render: (clip) => `${escaped(JSON.stringify(clip, null, 2))}\n`,
  join: async (collection, _context, step) => `[\n${(await joinParts(collection, line, step)).join(',\n')}\n]\n`,
};

/** One clip a line, for corpora: the lines of many files can simply be put together. */
export const JSON_LINES: TextExporter = {
  id: 'jsonl',
  extension: '.jsonl',
  mimeType: 'application/jsonl',
  render: (clip) => `${line(clip)}\n`,
  join: async (collection, _context, step) => (await joinParts(collection, (clip) => `${line(clip)}\n`, step)).join(''),
};

function line(clip: Clip): string {
  return escaped(JSON.stringify(clip));
}

/** JSON takes these as they are, but some readers break lines at them and terminals obey them. */
function escaped(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
