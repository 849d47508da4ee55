import type { Paragraph } from '../model/clip.ts';
import type { Block } from '../model/snapshot.ts';

const LEAST_LINES = 3;
const LONGEST_LINE = 24;
const LABEL = /[:：]/u;
/** A sentence that ends inside the line is prose. */
const INNER_END = /^[^。！？；]*[。！？；].*[\p{Script=Han}]/u;

/** Gives short lines that their author broke by hand, at least three in a row, the role of verse. */
export function verseLines(paragraphs: readonly Paragraph[], blockOf: readonly Block[]): readonly Paragraph[] {
  const roles = paragraphs.map(({ role }) => role);
  let start = 0;
  for (let i = 0; i <= paragraphs.length; i += 1) {
    // The last line of a stanza ends with its element; all before it end with a break.
    const broken = blockOf[i]?.tag === 'br' && isShort(paragraphs[i]);
    if (broken) continue;
    const end = i > start && isShort(paragraphs[i]) && blockOf[i]?.gapBefore !== true ? i + 1 : i;
    if (end - start >= LEAST_LINES) roles.fill('verse', start, end);
    start = i + 1;
  }
  return paragraphs.map((paragraph, i) => (roles[i] === paragraph.role ? paragraph : { ...paragraph, role: 'verse' }));
}

function isShort(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph?.role === 'paragraph' &&
    paragraph.text.length <= LONGEST_LINE &&
    !LABEL.test(paragraph.text) &&
    !INNER_END.test(paragraph.text)
  );
}
