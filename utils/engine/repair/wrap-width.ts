/** How a text of hard-wrapped lines measures them: by characters, or by half-width columns (Han and full-width marks count 2). */
export interface WrapWidth {
  readonly measure: (line: WrappedLine) => number;
  /** Measure of most full lines; punctuation that may not open a line hangs over it. */
  readonly full: number;
  /** How much shorter a full line may be, where a word or mark didn't fit. */
  readonly slack: number;
}

const LEAST_LINES = 5;
const LEAST_SHARE = 0.3;
/** Share of lines that may be longer than full ones with their hanging marks. */
const MOST_BEYOND = 0.06;
/** What a line that is nearly of a width counts for it. */
const NEAR_WEIGHT = 0.6;

/** A line of a layout. */
export interface WrappedLine {
  readonly text: string;
  /** White space before the text; however much, it is measured as the two full-width spaces that open a paragraph. */
  readonly indent: number;
}

const MEASURES = [
  { measure: characters, narrowest: 20, widest: 56, slack: 2 },
  { measure: columns, narrowest: 40, widest: 112, slack: 4 },
];

/** The width of a paper layout: the one that most lines share, or the one of the few lines that the next line goes on without indentation. */
export function wrapWidth(lines: readonly WrappedLine[]): WrapWidth | undefined {
  return sharedWidth(lines) ?? widthBeforeOpenLines(lines);
}

const LEAST_OPENING = 0.5;
const LEAST_GOING_ON = 2;
const LEAST_FULL = 0.75;

/** Where paragraphs are indented, a line that isn't goes on with the one before, which is as long as any. */
function widthBeforeOpenLines(lines: readonly WrappedLine[]): WrapWidth | undefined {
  if (lines.filter(({ indent }) => indent > 0).length < lines.length * LEAST_OPENING) return undefined;
  const before = lines.filter((_, i) => lines[i + 1]?.indent === 0);
  for (const { measure, narrowest, widest, slack } of MEASURES) {
    const full = lines.reduce((most, line) => Math.max(most, measure(line)), 0);
    const reached = before.filter((line) => measure(line) >= full - slack - 1).length;
    if (full >= narrowest && full <= widest + slack && reached >= LEAST_GOING_ON && reached >= before.length * LEAST_FULL)
      return { measure, full: full - 1, slack };
  }
  return undefined;
}

/** Finds the width at which most lines of a text break off; lines of paragraphs that were never wrapped don't share one. */
function sharedWidth(lines: readonly WrappedLine[]): WrapWidth | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  const least = Math.max(LEAST_LINES / 2, lines.length * LEAST_SHARE);
  let best: { readonly width: WrapWidth; readonly near: number } | undefined;
  for (const { measure, narrowest, widest, slack } of MEASURES) {
    // Beyond this nobody asks by how much.
    const most = widest + slack + 2;
    const counts = countWidths(lines, measure, most);
    const countOf = (width: number): number => counts[width] ?? 0;
    let beyond = counts.slice(narrowest + slack + 1).reduce((sum, count) => sum + count, 0);
    for (let full = narrowest; full <= widest; full += 1) {
      let near = countOf(full);
      for (let i = 1; i <= slack; i += 1) near += (countOf(full - i) + countOf(full + i)) * NEAR_WEIGHT;
      beyond -= countOf(full + slack + 1);
      const enough = near >= least && beyond <= lines.length * MOST_BEYOND;
      if (enough && countOf(full) > 0 && near > (best?.near ?? 0)) best = { width: { measure, full, slack }, near };
    }
  }
  return best?.width;
}

/** How many lines have each width, those of `most` and more together. */
function countWidths(lines: readonly WrappedLine[], measure: WrapWidth['measure'], most: number): Uint32Array {
  const counts = new Uint32Array(most + 1);
  for (const line of lines) {
    // No measure is smaller than the length.
    const width = line.text.length < most ? Math.min(measure(line), most) : most;
    counts[width] = (counts[width] ?? 0) + 1;
  }
  return counts;
}

function characters({ text, indent }: WrappedLine): number {
  return text.length + (indent > 0 ? 2 : 0);
}

function columns({ text, indent }: WrappedLine): number {
  let width = indent > 0 ? 4 : 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
