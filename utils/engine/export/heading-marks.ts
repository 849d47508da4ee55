import type { Paragraph } from '../model/clip.ts';

/** A heading without bold over all of it: a heading is strong as it is. */
export function headingMarks({ text, marks }: Pick<Paragraph, 'text' | 'marks'>): Pick<Paragraph, 'text' | 'marks'> {
  const others = marks?.filter(({ kind, start, end }) => !(kind === 'strong' && start === 0 && end >= text.length));
  return { text, ...(others ? { marks: others } : {}) };
}
