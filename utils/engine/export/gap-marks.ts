import type { Gap, Paragraph } from '../model/clip.ts';

const WORDS: Readonly<Record<Gap['kind'], string>> = {
  withheld: '网站未提供以下内容',
  elided: '此处原网页有省略',
  enumeration: '此处缺少一项',
  pagination: '后面还有未取得的分页',
  contents: '目录所列的部分在此缺失',
};

/** The one line that marks a gap in a file. */
export function gapMark({ kind, quote }: Gap): string {
  return `〔${WORDS[kind]}${quote ? `：${quote.replace(/\s+/gu, ' ').trim()}` : ''}〕`;
}

/** Gaps by the index of the paragraph that they follow or lie in; `-1` stands before the first. */
export function gapsByParagraph(paragraphs: readonly Paragraph[], gaps: readonly Gap[]): ReadonlyMap<number, readonly Gap[]> {
  const byParagraph = new Map<number, Gap[]>();
  const sorted = gaps.toSorted((a, b) => a.at - b.at);
  let end = 0;
  let index = -1;
  for (const gap of sorted) {
    while (index + 1 < paragraphs.length && (index < 0 ? gap.at > 0 : gap.at > end)) {
      index += 1;
      end += (paragraphs[index]?.text.length ?? 0) + (index > 0 ? 1 : 0);
    }
    byParagraph.set(index, [...(byParagraph.get(index) ?? []), gap]);
  }
  return byParagraph;
}
