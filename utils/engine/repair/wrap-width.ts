/** Width of a line in half-width columns: Han and full-width marks count 2. */
export function columns(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

/** Columns of a hard-wrapped text's full lines, and how much shorter a full line may be; undefined when lines have no common width. */
export interface WrapWidth {
  readonly columns: number;
  readonly slack: number;
}

const NARROWEST = 40;
const WIDEST = 110;
const LEAST_LINES = 6;
const LEAST_SHARE = 0.35;

/** Finds the width at which most lines of a text break off; lines of paragraphs that were never wrapped don't share one. */
export function wrapWidth(widths: readonly number[]): WrapWidth | undefined {
  const counts = new Map<number, number>();
  let inRange = 0;
  for (const width of widths) {
    if (width > WIDEST) continue;
    inRange += 1;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  if (inRange < LEAST_LINES || inRange < widths.length * 0.9) return undefined;
  let best: WrapWidth | undefined;
  let most = 0;
  for (let full = NARROWEST; full <= WIDEST; full += 1) {
    let near = 0;
    for (let width = full - 4; width <= full; width += 1) near += counts.get(width) ?? 0;
    const beyond = widths.filter((width) => width > full).length;
    if (near > most && beyond <= near * 0.08) {
      most = near;
      best = { columns: full, slack: 4 };
    }
  }
  return best && most >= LEAST_LINES / 2 && most >= inRange * LEAST_SHARE ? best : undefined;
}
