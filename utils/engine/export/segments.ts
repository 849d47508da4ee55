import type { Paragraph, ParagraphMark } from '../model/clip.ts';

/** The looks of a run that may lie over each other. */
export type Style = 'strong' | 'emphasis' | 'code' | 'superscript';

/** A stretch of one look, or a picture that stands before the next stretch. */
export type Segment =
  | { readonly text: string; readonly styles: ReadonlySet<Style>; readonly link?: string }
  | { readonly picture: string; readonly link?: string };

/** A web or mail address; anything else that a page calls a link stays text. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** What XML forbids; under `u` a surrogate is one without its other half. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]/gu;

/** The address when a file may link to it, with what no file can hold encoded as browsers encode it. */
export function safeAddress(value: string | undefined): string | undefined {
  if (value === undefined || !ADDRESS.test(value)) return undefined;
  return value.replace(FORBIDDEN, (character) => encodeURIComponent(character.toWellFormed()));
}

/** A paragraph's text cut wherever its look changes. */
export function segments({ text, marks = [] }: Pick<Paragraph, 'text' | 'marks'>): readonly Segment[] {
  const points = new Map<number, ParagraphMark[]>();
  for (const mark of marks) {
    for (const at of new Set([mark.start, mark.end])) {
      const here = points.get(at);
      if (here) here.push(mark);
      else points.set(at, [mark]);
    }
  }
  const open = new Set<ParagraphMark>();
  const found: Segment[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) found.push({ text: text.slice(from, to), ...look(open) });
    from = Math.max(from, to);
  };
  for (const at of [...points.keys()].toSorted((a, b) => a - b)) {
    cut(Math.min(Math.max(at, 0), text.length));
    for (const mark of points.get(at) ?? []) {
      if (mark.kind === 'image') found.push(picture(mark));
      else if (mark.start === at && mark.end > at) open.add(mark);
      else open.delete(mark);
    }
  }
  cut(text.length);
  return found;
}

function look(open: ReadonlySet<ParagraphMark>): { readonly styles: ReadonlySet<Style>; readonly link?: string } {
  const styles = new Set<Style>();
  let link: string | undefined;
  for (const { kind, value } of open) {
    if (kind === 'link') link = safeAddress(value) ?? link;
    else if (kind !== 'image') styles.add(kind);
  }
  return { styles, ...(link === undefined ? {} : { link }) };
}

function picture({ value, label = '' }: ParagraphMark): Segment {
  const name = label.replace(/\s+/gu, ' ').trim();
  const link = safeAddress(value);
  return { picture: `〔图片${name === '' ? '' : `：${name}`}〕`, ...(link === undefined ? {} : { link }) };
}
