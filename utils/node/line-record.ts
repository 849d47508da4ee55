import { asClipError, ClipError } from './error-codes.ts';
import { textOf } from './lines.ts';

/** What a line is answered with: JSON in UTF-8 with its line break. */
export interface Answer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly failed: boolean;
}

/** What the object of a line holds; nothing is known of its values. */
export type LineRecord = Readonly<Record<string, unknown>>;

/** The object that a line holds; throws a `ClipError` when it holds none. */
export function readRecord(line: Uint8Array): LineRecord {
  let value: unknown;
  try {
    value = JSON.parse(textOf(line).replace(/^\ufeff/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ClipError('invalid-json');
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ClipError('invalid-record');
  // A parsed object has string keys and JSON values, which is all that is said here.
  return value as LineRecord;
}

/** A larger number is no longer the one that was written: parsing has rounded it. */
export function isExact(id: unknown): boolean {
  return typeof id !== 'number' || Math.abs(id) <= Number.MAX_SAFE_INTEGER;
}

/** The answer of JSON. */
export function answer(value: unknown, failed = false): Answer {
  return { bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`), failed };
}

/** The answer to a line that gave no clip, with what names it as far as it could be read and can be written. */
export function refusal(error: unknown, { id, url }: LineRecord = {}): Answer {
  const { code, message } = asClipError(error);
  const named = (names: LineRecord): Answer => answer({ ...names, error: { code, message } }, true);
  try {
    return named({ id: isExact(id) ? (id ?? null) : null, url: url ?? null });
  } catch {
    return named({ id: null, url: null });
  }
}
