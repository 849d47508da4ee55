import type { Verdict } from '../model/verdict.ts';
import { replacement } from '../text/claim.ts';
import type { KeptLine } from './kept-lines.ts';

/** A numbered heading without a full stop, white space, and a paragraph that ends as a sentence. */
const RUN_ON =
  /^((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；：:！？!?\s]{4,36})([ \t\u3000\u00a0]{1,8})(?=[^\s].{18,}[。！？：”…]$)/u;

/** Puts a numbered heading that runs into its paragraph on a line of its own, where at least two headings of the text do the same. */
export function separateHeadings(text: string, lines: readonly KeptLine[]): readonly Verdict[] {
  const found = lines.flatMap((line) => {
    const match = line.block.cell ? null : RUN_ON.exec(line.text);
    return match ? [{ line, match }] : [];
  });
  if (found.length < 2) return [];
  return found.map(({ line, match }) => {
    const start = line.block.start + line.indent + (match[1]?.length ?? 0);
    return replacement(
      text,
      'repair/run-on-heading',
      { start, end: start + (match[2]?.length ?? 0) },
      '\n',
      '编号标题与正文连成一行，已分开',
    );
  });
}
