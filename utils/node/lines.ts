/** Longest line in bytes; longer ones are skipped without being kept in memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** A line in bytes of its own, or the fact that it was too long to keep. */
export type Line = Uint8Array | 'too-long';

const NEWLINE = 10;
const BRACE = 0x7b;

/** Lines by byte, so that a character cut by a chunk's edge is whole again; blank ones are left out. Holds one line at most. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line, undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const line = length > longest ? 'too-long' : joined(pieces, length);
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
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (!isBlank(line)) yield line;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  const last = take();
  if (!isBlank(last)) yield last;
  return undefined;
}

/** The text of a line: without the mark of its encoding and without a carriage return at its end. */
export function textOf(line: Uint8Array): string {
  return new TextDecoder().decode(line).replace(/\r$/u, '');
}

/** A line that begins with a brace is none; the rest is worth decoding, as there are many kinds of white space. */
function isBlank(line: Line): boolean {
  return line !== 'too-long' && line[0] !== BRACE && textOf(line).trim() === '';
}

/** The pieces in a buffer of their own: a shared one would travel to a worker whole. */
function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
