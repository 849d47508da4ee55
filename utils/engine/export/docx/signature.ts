import type { IIndentAttributesProperties } from 'docx';
import type { Paragraph } from '../../model/clip.ts';

/** Characters between the date and the right margin. */
const DATE_FROM_RIGHT = 4;

/** The date keeps four characters from the right; who signs stands centred above it. In lengths of `character`. */
export function signatureIndent(
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  character: number,
): IIndentAttributesProperties | undefined {
  if (paragraph.role !== 'signature' && paragraph.role !== 'date') return undefined;
  const date = paragraphs.findLast(({ role }) => role === 'date');
  const overhang = date && paragraph.role === 'signature' ? (width(date.text) - width(paragraph.text)) / 2 : 0;
  return { right: Math.max(0, Math.round((DATE_FROM_RIGHT + overhang) * character)) };
}

/** In Chinese characters; what is not full width counts half. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u.test(character) ? 1 : 0.5),
    0,
  );
}
