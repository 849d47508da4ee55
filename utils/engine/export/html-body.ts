import type { Clip, Paragraph, ParagraphRole } from '../model/clip.ts';
import type { ExportChoices } from '../model/exporter.ts';
import { withGapMarks } from './gap-marks.ts';
import { type Segment, segments } from './segments.ts';
import { type PlacedCell, tableGrid } from './table-grid.ts';
import { visible } from './visible.ts';

/** What a piece of the body can be: a paragraph's role, the document's title, or the mark of a gap. */
export type HtmlPart = ParagraphRole | 'title' | 'gap' | 'cell';
/** The attributes that give a part its look, with their leading blank: a class in a file, inline style on the clipboard. */
export type Look = (part: HtmlPart) => string;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const TAGS = { strong: 'b', emphasis: 'i', code: 'code', superscript: 'sup' } as const;

/** Page text as HTML text, also inside quoted attributes. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** The paragraphs as HTML; `shift` is how many levels the document's own headings stand below the top. */
export function htmlBody(clip: Clip, context: ExportChoices, shift: number, look: Look): string {
  const out: string[] = [];
  const lists: ('ol' | 'ul')[] = [];
  const closeTo = (depth: number): void => {
    while (lists.length > depth) out.push(`</li></${lists.pop()}>`);
  };
  for (const piece of withGapMarks(clip, context)) {
    if ('mark' in piece) {
      closeTo(0);
      out.push(`<p${look('gap')}>${escapeHtml(piece.mark)}</p>`);
    } else if (piece.paragraph.role === 'list-item') {
      out.push(listItem(piece.paragraph, lists, closeTo, look));
    } else {
      closeTo(0);
      out.push(block(piece.paragraph, shift, look));
    }
  }
  closeTo(0);
  return out.join('\n');
}

/** Opens and closes the lists around an item; the item itself stays open for lists inside it. */
function listItem(paragraph: Paragraph, lists: ('ol' | 'ul')[], closeTo: (depth: number) => void, look: Look): string {
  const tag = paragraph.ordinal === undefined ? 'ul' : 'ol';
  const depth = Math.min(paragraph.level ?? 1, lists.length + 1);
  closeTo(depth);
  if (lists.length === depth && lists[depth - 1] !== tag) closeTo(depth - 1);
  const opens = lists.length < depth;
  if (opens) lists.push(tag);
  const value = paragraph.ordinal === undefined ? '' : ` value="${paragraph.ordinal}"`;
  return `${opens ? `<${tag}>` : '</li>'}<li${value}${look('list-item')}>${inline(paragraph)}`;
}

function block(paragraph: Paragraph, shift: number, look: Look): string {
  const { role } = paragraph;
  if (role === 'table') return table(paragraph, look);
  const text = inline(paragraph);
  if (role === 'heading') {
    const tag = `h${Math.min(6, (paragraph.level ?? 1) + shift)}`;
    return `<${tag}${look(role)}>${text}</${tag}>`;
  }
  return role === 'quote' ? `<blockquote${look(role)}><p>${text}</p></blockquote>` : `<p${look(role)}>${text}</p>`;
}

function inline(paragraph: Pick<Paragraph, 'text' | 'marks'>): string {
  return segments(paragraph).map(segment).join('');
}

function segment(piece: Segment): string {
  let html = escapeHtml('picture' in piece ? piece.picture : piece.text).replaceAll('\n', '<br>');
  if ('styles' in piece) for (const style of piece.styles) html = `<${TAGS[style]}>${html}</${TAGS[style]}>`;
  return piece.link === undefined ? html : `<a href="${escapeHtml(piece.link)}" rel="noopener noreferrer">${html}</a>`;
}

function table(paragraph: Paragraph, look: Look): string {
  const { rows } = tableGrid(paragraph);
  const written = rows.map((row, y) => `<tr>${row.map((cell) => tableCell(cell, y === 0 ? 'th' : 'td', look)).join('')}</tr>`);
  // A head that spans into the body can't be parted from it.
  const isWhole = rows[0]?.some(({ rowSpan }) => rowSpan > 1) ?? true;
  const head = isWhole ? '' : `<thead>${written[0]}</thead>\n`;
  return `<table${look('table')}>\n${head}<tbody>\n${written.slice(isWhole ? 0 : 1).join('\n')}\n</tbody>\n</table>`;
}

function tableCell({ text, rowSpan, columnSpan }: PlacedCell, tag: 'th' | 'td', look: Look): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<${tag}${spans}${look('cell')}>${escapeHtml(text).replaceAll('\n', '<br>')}</${tag}>`;
}
