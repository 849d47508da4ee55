import { convertClip } from '../engine/convert/convert-clip.ts';
import { converterStore } from '../engine/convert/converter-store.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { ScriptTarget } from '../engine/text/converters.ts';
import { clipInput } from './clip-input.ts';
import { ClipError } from './error-codes.ts';
import { type Answer, answer, isExact, type LineRecord, readRecord, refusal } from './line-record.ts';

/** Clips one line; what goes wrong is its answer. */
export type ClipLine = (line: Uint8Array, capturedAt: string) => Promise<Answer>;

/** Clips lines into the script that is asked for. */
export function lineClipper(target: ScriptTarget): ClipLine {
  const give = converterStore();
  return async (line, capturedAt) => {
    let record: LineRecord = {};
    try {
      record = readRecord(line);
      return answer(await convertClip(clipRecord(record, capturedAt), { target }, give));
    } catch (error) {
      return refusal(error, record);
    }
  };
}

function clipRecord({ id, url, html, text }: LineRecord, capturedAt: string): Clip {
  const content = html ?? text;
  if (!isExact(id) || (id != null && typeof id !== 'string' && typeof id !== 'number')) throw new ClipError('invalid-record');
  if (typeof content !== 'string' || (url != null && typeof url !== 'string')) throw new ClipError('invalid-record');
  if (content.trim() === '') throw new ClipError('empty');
  const type = typeof html === 'string' ? 'html' : 'txt';
  const given = { ...(typeof url === 'string' ? { url } : {}), ...(id == null ? {} : { id }) };
  return clipInput({ type, content, ...given }, capturedAt);
}
