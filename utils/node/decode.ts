import { decode as decoded } from '../dom/decode.ts';
import { ClipError } from './error-codes.ts';

/** The text of a file; throws what is told to the user when it holds none. */
export function decode(bytes: Uint8Array): string {
  const result = decoded(bytes);
  if ('problem' in result) throw new ClipError(result.problem);
  return result.text;
}
