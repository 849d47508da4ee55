const TO_HANS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const TO_HANT: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const OPENS: Readonly<Record<string, string>> = { '”': '“', '’': '‘' };
const HAN = /[\u3400-\u9fff]/u;

/** Quotation marks as the other script's readers know them. Curly ones must be a pair around Chinese: others are Latin, or apostrophes. */
export function convertQuotationMarks(text: string, toSimplified: boolean): string {
  if (toSimplified) return text.replace(/[「」『』]/gu, (mark) => TO_HANS[mark] ?? mark);
  const isPaired = pairedMarks(text);
  return text.replace(/[“”‘’]/gu, (mark, at: number) => (isPaired.has(at) ? (TO_HANT[mark] ?? mark) : mark));
}

function pairedMarks(text: string): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’]/gu)) {
    const opening = OPENS[mark];
    const last = open.at(-1);
    if (opening === undefined) open.push(index);
    else if (last !== undefined && text[last] === opening) {
      open.pop();
      if (HAN.test(text.slice(Math.max(0, last - 1), index))) paired.add(last).add(index);
    }
  }
  return paired;
}
