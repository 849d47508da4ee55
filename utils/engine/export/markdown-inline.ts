import type { Paragraph, ParagraphMark } from '../model/clip.ts';
import { escapePoints, hasSigns } from './markdown-escape.ts';

type Writer = (start: number, end: number) => string;

/** A web or mail address; anything else a page calls a link stays text. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
const EDGE_BEFORE = /^[\p{P}\p{S}\s]+/u;
const EDGE_AFTER = /(?<![\p{P}\p{S}\s])[\p{P}\p{S}\s]+$/u;

/** The inline Markdown of a paragraph's text with its marks. */
export function inlineMarkdown({ text, marks = [] }: Pick<Paragraph, 'text' | 'marks'>): string {
  if (marks.length === 0 && !hasSigns(text)) return text;
  const used = marks.filter((mark) => isWritten(mark, text.length)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const spans = disjoint(used.filter(({ kind }) => kind === 'link'));
  const images = used.filter(({ kind }) => kind === 'image');
  const styles = disjoint(used.filter(({ kind }) => kind === 'strong' || kind === 'emphasis' || kind === 'superscript'));
  const boundaries = new Set([...spans, ...images, ...styles].flatMap(({ start, end }) => [start, end]));
  // Punctuation is moved out of bold, so that its own edges are edges of ours as well.
  for (const style of styles) for (const edge of innerEdges(text, style.start, style.end)) boundaries.add(edge);
  const points = escapePoints(text, boundaries);
  const plain = withImages(text, points, images);
  const styled: Writer = (from, to) => through(from, to, styles, plain, (mark, start, end) => writeStyle(text, mark, start, end, plain));
  const last = images.filter(({ start }) => start === text.length).map(writeImage);
  const written = through(0, text.length, spans, styled, (mark, start, end) => `[${styled(start, end)}](${address(mark.value)})`);
  return written + last.join('');
}

function isWritten({ kind, start, end, value }: ParagraphMark, length: number): boolean {
  if (start < 0 || end > length || kind === 'code') return false;
  return kind === 'image' ? true : start < end && (kind !== 'link' || ADDRESS.test(value ?? ''));
}

/** Sorted marks without those that begin inside an earlier one, and with neighbours of one kind made one. */
function disjoint(marks: readonly ParagraphMark[]): readonly ParagraphMark[] {
  const out: ParagraphMark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (!last || mark.start > last.end) out.push(mark);
    else if (last.kind === mark.kind && last.value === mark.value) out[out.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    // `**a***b*` can't be read back: of two styles that touch, the first stands.
    else if (mark.start === last.end && mark.kind === 'link') out.push(mark);
  }
  return out;
}

function through(
  from: number,
  to: number,
  marks: readonly ParagraphMark[],
  plain: Writer,
  write: (mark: ParagraphMark, start: number, end: number) => string,
): string {
  let out = '';
  let at = from;
  for (const mark of marks) {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, to);
    if (start >= end) continue;
    out += plain(at, start) + write(mark, start, end);
    at = end;
  }
  return out + plain(at, to);
}

function writeStyle(text: string, { kind }: ParagraphMark, start: number, end: number, plain: Writer): string {
  if (kind === 'superscript') return `<sup>${plain(start, end)}</sup>`;
  const [from = start, to = end] = innerEdges(text, start, end);
  if (from >= to) return plain(start, end);
  const sign = kind === 'strong' ? '**' : '*';
  return `${plain(start, from)}${sign}${plain(from, to)}${sign}${plain(to, end)}`;
}

/** `**真，**她` doesn't close in CommonMark, `**真**，她` does: the range without the punctuation at its edges. */
function innerEdges(text: string, start: number, end: number): readonly [number, number] {
  const piece = text.slice(start, end);
  const before = EDGE_BEFORE.exec(piece)?.[0].length ?? 0;
  return before === piece.length ? [end, end] : [start + before, end - (EDGE_AFTER.exec(piece)?.[0].length ?? 0)];
}

function withImages(text: string, points: ReadonlySet<number>, images: readonly ParagraphMark[]): Writer {
  const placed = new Map<number, string>();
  for (const image of images) placed.set(image.start, (placed.get(image.start) ?? '') + writeImage(image));
  return (from, to) => {
    let out = '';
    for (let i = from; i < to; i += 1) {
      out += placed.get(i) ?? '';
      out += points.has(i) ? `\\${text[i]}` : text[i];
    }
    return out;
  };
}

function writeImage({ value, label = '' }: ParagraphMark): string {
  const name = label
    .replace(/\s+/gu, ' ')
    .replace(/[\\[\]`<&*_!]/gu, '\\$&')
    .trim();
  return ADDRESS.test(value ?? '') ? `![${name || '图片'}](${address(value)})` : `〔图片${name === '' ? '' : `：${name}`}〕`;
}

/** Percent signs instead of what would end the address or be read as markup. */
function address(value = ''): string {
  return value.replace(/[\\()<>[\]"'`*_&!]/gu, (sign) =>
    sign === '&' || sign === '_' || sign === '!' || sign === "'" ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
