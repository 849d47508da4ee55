import type { Clip } from '../model/clip.ts';

/** Enough of a line to know it by. */
const LONGEST_SAMPLE = 64;

/** A run of kept text: `at` is its offset in all kept text, `start` in the captured text. */
interface Run {
  readonly at: number;
  readonly start: number;
}

/** Offsets into the captured text of the lines that begin at the sorted offsets into the clip's text. */
export function capturedOffsets(clip: Clip, offsets: readonly number[]): readonly number[] {
  const { kept, runs } = keptOf(clip);
  let from = 0;
  let run = 0;
  return linesAt(clip, offsets).map((line) => {
    const found = kept.indexOf(line, from);
    if (found >= 0) from = found + 1;
    while (run < runs.length - 1 && (runs[run + 1]?.at ?? 0) <= Math.max(found, 0)) run += 1;
    const { at, start } = runs[run] ?? { at: 0, start: 0 };
    return found < 0 ? start : start + found - at;
  });
}

/** The lines as the page had them, whatever script they are in now. */
function linesAt({ text, paragraphs }: Clip, offsets: readonly number[]): readonly string[] {
  let paragraph = 0;
  let at = 0;
  return offsets.map((offset) => {
    for (let next = paragraphs[paragraph]; next && at + next.text.length < offset; next = paragraphs[paragraph]) {
      at += next.text.length + 1;
      paragraph += 1;
    }
    const original = at === offset ? paragraphs[paragraph]?.original : undefined;
    const line = original ?? text.slice(offset, offset + LONGEST_SAMPLE);
    return line.slice(0, LONGEST_SAMPLE).split(/[\n\t]/u, 1)[0] ?? '';
  });
}

/** The captured text without what was removed and with what stands instead, and where its runs come from. */
function keptOf({ captured, removed, replaced }: Clip): { readonly kept: string; readonly runs: readonly Run[] } {
  const changes = [...removed.map((one) => ({ ...one, text: '' })), ...replaced].toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  const runs: Run[] = [{ at: 0, start: 0 }];
  let length = 0;
  let at = 0;
  for (const { start, end, text } of changes) {
    pieces.push(captured.slice(at, start), text);
    length += Math.max(0, start - at) + text.length;
    at = end;
    runs.push({ at: length, start: at });
  }
  pieces.push(captured.slice(at));
  return { kept: pieces.join(''), runs };
}
