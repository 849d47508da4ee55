import type { Range } from '../model/range.ts';

/** Addresses; their path may hold Han characters, what follows a bare host is text again. */
const ADDRESS =
  /(?:https?|ftp):\/\/[\w.:@%-]{1,255}(?:[/?#][^\s<>"'，。；！？、（）《》「」『』“”‘’]{0,2000})?|\bwww\.[\w.-]{1,255}(?:\/[^\s<>"'，。；！？、（）《》「」『』“”‘’]{0,2000})?|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu;
/** A run of Japanese: Han characters and kana between marks and spaces. */
const KANA_RUN = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff々〆]{1,500}/gu;
const HAS_ANY = /[@\u3041-\u3096]|:\/\/|www\./iu;
const HIRAGANA = /[\u3041-\u3096]/gu;
/** Words that only Chinese has; a Japanese title in a Chinese sentence is not a reason to leave the sentence. */
const CHINESE_ONLY = /[這这們们嗎吗呢您妳你很吧]/u;
const JAPANESE_FROM = 0.25;

/** What no conversion may touch: addresses, e-mail, Japanese, and `given` ranges such as code. Sorted and disjoint. */
export function protectedSpans(text: string, given: readonly Range[] = []): readonly Range[] {
  if (given.length === 0 && !HAS_ANY.test(text)) return [];
  const found: Range[] = [...given];
  for (const { 0: match, index } of text.matchAll(ADDRESS)) found.push({ start: index, end: index + match.length });
  for (const { 0: run, index } of text.matchAll(KANA_RUN)) if (isJapanese(run)) found.push({ start: index, end: index + run.length });
  return merged(found);
}

function isJapanese(run: string): boolean {
  const kana = run.match(HIRAGANA)?.length ?? 0;
  return kana >= 2 && kana / run.length >= JAPANESE_FROM && !CHINESE_ONLY.test(run);
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const disjoint: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = disjoint.at(-1);
    if (range.start >= range.end) continue;
    if (last && range.start <= last.end) disjoint[disjoint.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else disjoint.push(range);
  }
  return disjoint;
}
