/** Punctuation by CommonMark's own sense: it decides whether a run of `*` or `_` can open or close. */
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/u;

/** Whether a text holds any sign that Markdown might read; most lines hold none. */
export function hasSigns(text: string): boolean {
  return /[\\`<&![\]*_~\r\n]/u.test(text);
}

/**
 * Offsets in `text` where Markdown needs a backslash, and no others: `____` in a sentence and a lone `*` stay as they are.
 * `boundaries` are the offsets where markup of ours will be put in.
 */
export function escapePoints(text: string, boundaries: ReadonlySet<number>): ReadonlySet<number> {
  const points = new Set<number>();
  // A hard break in the middle is markup of ours too.
  const strict = boundaries.size > 0 || text.includes('\n');
  const touches = (from: number, to: number): boolean => boundaries.has(from) || boundaries.has(to);
  for (const { index, 0: found } of text.matchAll(/\\|`+|<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]{1,31};)|[![\]]/gu)) {
    if (needsEscape(text, index, found, strict, touches(index, index + found.length)))
      for (let i = 0; i < found.length; i += 1) points.add(index + i);
  }
  for (const point of pairingRuns(text, touches, strict)) points.add(point);
  return points;
}

function needsEscape(text: string, at: number, found: string, strict: boolean, touching: boolean): boolean {
  const next = text[at + found.length] ?? '';
  if (found === '\\') return touching || next === '' || /[!-/:-@[-`{-~\r\n]/u.test(next);
  if (found === '!') return touching;
  // A link needs `](`, a definition `]:` right after the bracket; a note mark like [1] is neither.
  if (found === '[') return strict || /^[\s\S]{0,1000}?\](?:\(|:|\[)/u.test(text.slice(at, at + 1003));
  if (found === ']') return strict;
  if (found.startsWith('`')) return strict || text.indexOf('`', at + found.length) >= 0 || (at > 0 && text.lastIndexOf('`', at - 1) >= 0);
  return true;
}

/** Runs of `*`, `_` and `~` that could pair up. A run that finds no partner stays readable. */
function pairingRuns(text: string, touches: (from: number, to: number) => boolean, strict: boolean): readonly number[] {
  const runs = [...text.matchAll(/\*+|_+|~+/gu)].map(({ index: at, 0: run }) => {
    const touching = touches(at, at + run.length);
    const { opens, closes } = flanking(text, at, run);
    return { at, run, sign: run[0] ?? '', opens: opens || touching, closes: closes || touching };
  });
  const lastCloser = new Map<string, number>();
  for (const { sign, closes, at } of runs) if (closes) lastCloser.set(sign, at);
  const opened = new Set<string>();
  const points: number[] = [];
  for (const { at, run, sign, opens, closes } of runs) {
    // Beside markup of our own any run might find a partner that this stretch doesn't show.
    const pairs = strict || (opens && (lastCloser.get(sign) ?? -1) > at) || (closes && opened.has(sign));
    if (opens) opened.add(sign);
    if (pairs) for (let i = 0; i < run.length; i += 1) points.push(at + i);
  }
  return points;
}

function flanking(text: string, at: number, run: string): { readonly opens: boolean; readonly closes: boolean } {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';
  const rest = text.slice(at + run.length, at + run.length + 80);
  // A hard break is written as a backslash at the end of the line.
  const after = /^[ \t]*[\r\n]/u.test(rest) ? '\\' : ([...rest.slice(0, 2)][0] ?? ' ');
  const left = !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before));
  const right = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after));
  if (run[0] !== '_') return { opens: left, closes: right };
  return { opens: left && (!right || PUNCTUATION.test(before)), closes: right && (!left || PUNCTUATION.test(after)) };
}

/** Escapes what would turn a paragraph into another kind of block; line feeds become hard breaks. `text` is inline Markdown already. */
export function escapeLineStarts(text: string): string {
  // Most lines neither open nor end like anything but prose.
  if (!/[\r\n]|^[ \t\d#>+*|~`=:_-]|[ \t]$/u.test(text)) return text;
  // Four blanks would begin a code block, and blanks never show; the indent of Chinese prose (U+3000) stays.
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/gu, ''));
  return lines
    .filter((line) => line !== '')
    .map(escapeStart)
    .join('\\\n');
}

function escapeStart(line: string): string {
  const number = /^\d{1,9}(?=[.)](?:[ \t]|$))/u.exec(line)?.[0];
  if (number !== undefined) return `${number}\\${line.slice(number.length)}`;
  const starts = /^(?:#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|\||~{3,}|`{3,}|=+$|[-:|][-:| \t]*$)/u.test(line);
  return starts || /^(?:-[ \t]*-[ \t]*-[- \t]*|_[ \t]*_[ \t]*_[_ \t]*|\*[ \t]*\*[ \t]*\*[* \t]*)$/u.test(line) ? `\\${line}` : line;
}
