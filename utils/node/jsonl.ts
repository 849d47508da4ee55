import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { convertClip } from '../engine/convert/convert-clip.ts';
import { converterStore } from '../engine/convert/converter-store.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { ScriptTarget } from '../engine/text/converters.ts';
import { clipInput } from './clip-input.ts';
import { asClipError, ClipError } from './error-codes.ts';

/** Longest line in bytes; longer ones are skipped without being kept in memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** A line, or the fact that it was too long to keep. */
type Line = { readonly text: string } | { readonly tooLong: true };

/** Clips one JSON object a line, in order, one at a time; gives how many lines failed. */
export async function clipLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  now: () => string,
  { script = 'keep', longest = LONGEST_LINE }: { readonly script?: ScriptTarget; readonly longest?: number } = {},
): Promise<number> {
  const give = converterStore();
  const convert = (clip: Clip): Promise<Clip> => convertClip(clip, { target: script }, give);
  let failed = 0;
  for await (const line of linesOf(input, longest)) {
    if ('text' in line && line.text.trim() === '') continue;
    const answer = await clipLine(line, now, convert);
    if (answer.failed) failed += 1;
    if (!output.write(`${answer.json}\n`)) await once(output, 'drain');
  }
  return failed;
}

async function clipLine(
  line: Line,
  now: () => string,
  convert: (clip: Clip) => Promise<Clip>,
): Promise<{ readonly json: string; readonly failed: boolean }> {
  let id: unknown;
  let url: unknown;
  try {
    if (!('text' in line)) throw new ClipError('line-too-long');
    const record = parseRecord(line.text);
    url = record.url;
    id = exactId(record.id);
    return { json: JSON.stringify(await convert(clipRecord({ ...record, id }, now()))), failed: false };
  } catch (error) {
    const { code, message } = asClipError(error);
    return { json: JSON.stringify({ id: id ?? null, url: url ?? null, error: { code, message } }), failed: true };
  }
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ClipError('invalid-json');
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ClipError('invalid-record');
  // A parsed object has string keys and JSON values, which is all that is said here.
  return value as Readonly<Record<string, unknown>>;
}

/** A larger number is no longer the one that was written: parsing has rounded it. */
function exactId(id: unknown): unknown {
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER) throw new ClipError('invalid-record');
  return id;
}

function clipRecord({ id, url, html, text }: Readonly<Record<string, unknown>>, capturedAt: string): Clip {
  const content = html ?? text;
  if (id != null && typeof id !== 'string' && typeof id !== 'number') throw new ClipError('invalid-record');
  if (typeof content !== 'string' || (url != null && typeof url !== 'string')) throw new ClipError('invalid-record');
  if (content.trim() === '') throw new ClipError('empty');
  const type = typeof html === 'string' ? 'html' : 'txt';
  const given = { ...(typeof url === 'string' ? { url } : {}), ...(id == null ? {} : { id }) };
  return clipInput({ type, content, ...given }, capturedAt);
}

/** Lines by byte, so that a character cut by a chunk's edge is whole again; holds one line at most. */
async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const line: Line = length > longest ? { tooLong: true } : { text: new TextDecoder().decode(Buffer.concat(pieces)).replace(/\r$/u, '') };
    pieces = [];
    length = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      yield take();
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
