/** How a text of hard-wrapped lines measures them: by characters, or by half-width columns (Han and full-width marks count 2). */
export interface WrapWidth {
  readonly measure: (line: string) => number;
  /** Measure of most full lines; punctuation that may not open a line hangs over it. */
  readonly full: number;
  /** How much shorter a full line may be, where a word or mark didn't fit. */
  readonly slack: number;
}

const LEAST_LINES = 5;
const LEAST_SHARE = 0.3;
/** Share of lines that may be longer than full ones with their hanging marks. */
const MOST_BEYOND = 0.06;

const MEASURES = [
  { measure: (line: string): number => line.length, narrowest: 20, widest: 56, slack: 2 },
  { measure: columns, narrowest: 40, widest: 112, slack: 4 },
];

/** Finds the width at which most lines of a text break off; lines of paragraphs that were never wrapped don't share one. */
export function wrapWidth(lines: readonly string[]): WrapWidth | undefined {
  let best: { readonly width: WrapWidth; readonly near: number } | undefined;
  for (const { measure, narrowest, widest, slack } of MEASURES) {
    const counts = new Map<number, number>();
    for (const line of lines) counts.set(measure(line), (counts.get(measure(line)) ?? 0) + 1);
    for (let full = narrowest; full <= widest; full += 1) {
      const exact = counts.get(full) ?? 0;
      let near = exact;
      for (let i = 1; i <= slack; i += 1) near += ((counts.get(full - i) ?? 0) + (counts.get(full + i) ?? 0)) * 0.6;
      const beyond = [...counts].reduce((sum, [width, count]) => sum + (width > full + slack + 1 ? count : 0), 0);
      const enough = near >= Math.max(LEAST_LINES / 2, lines.length * LEAST_SHARE) && beyond <= lines.length * MOST_BEYOND;
      if (enough && exact > 0 && near > (best?.near ?? 0)) best = { width: { measure, full, slack }, near };
    }
  }
  return lines.length >= LEAST_LINES ? best?.width : undefined;
}

function columns(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
