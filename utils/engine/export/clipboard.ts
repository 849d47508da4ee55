import type { Clip, Paragraph } from '../model/clip.ts';
import type { ExportChoices } from '../model/exporter.ts';
import { withGapMarks } from './gap-marks.ts';
import { escapeHtml, type HtmlPart, htmlBody, type Look } from './html-body.ts';
import { markdownBody } from './markdown.ts';
import { completenessLine, isWhole, titleLine } from './report.ts';
import { safeAddress } from './segments.ts';
import { visible } from './visible.ts';

/** `rich` serves every kind of program at once; the others are one plain text. */
export const COPY_VARIANTS = ['rich', 'text', 'markdown'] as const;
export type CopyVariant = (typeof COPY_VARIANTS)[number];

export interface CopyChoices extends Pick<ExportChoices, 'gapMarks'> {
  readonly variant: CopyVariant;
  /** Ends the text with where it is from. */
  readonly sourceLine: boolean;
}

/** What is put on the clipboard: programs take the richest flavour that they know. */
export interface Payload {
  readonly plain: string;
  readonly html?: string;
}

/** A clip as it is copied. */
export function payloadOf(clip: Clip, choices: CopyChoices): Payload {
  if (choices.variant === 'markdown') {
    const source = choices.sourceLine ? `\n\n---\n\n${sourceLine(clip)}` : '';
    return { plain: visible(`${markdownBody(clip, choices)}${source}\n`) };
  }
  const plain = visible(plainLines(clip, choices).join('\n'));
  return choices.variant === 'text' ? { plain } : { plain, html: richText(clip, choices) };
}

/** One line a paragraph: an editor that pastes plain text shows no empty paragraphs. */
function plainLines(clip: Clip, choices: CopyChoices): readonly string[] {
  const title = titleLine(clip);
  const body = withGapMarks(clip, choices).map((piece) => ('mark' in piece ? piece.mark : numbered(piece.paragraph)));
  return [...(title === undefined ? [] : [title, '']), ...body, ...(choices.sourceLine ? ['', sourceLine(clip)] : [])];
}

function numbered({ ordinal, text }: Paragraph): string {
  return ordinal === undefined ? text : `${ordinal}. ${text}`;
}

/** Style on every element: editors of mail and of text throw style sheets away. Fonts stay those of the place it is pasted to. */
const STYLES: Readonly<Partial<Record<HtmlPart, string>>> = {
  title: 'text-align:center;margin:0 0 1em 0',
  // In points for LibreOffice, which knows no em; in em for the rest; in characters, by its own word, for Word.
  paragraph: 'margin:0;text-indent:24pt;text-indent:2em;mso-char-indent-count:2.0',
  quote: 'margin:0 0 0 24pt',
  salutation: 'margin:0;text-indent:0',
  signature: 'margin:0;text-align:right',
  date: 'margin:0;text-align:right',
  verse: 'margin:0 0 0 24pt;text-indent:0',
  caption: 'margin:0;text-align:center',
  footnote: 'margin:0;text-indent:0',
  gap: 'margin:0;text-indent:0;color:#9c3a00',
  table: 'border-collapse:collapse;border:1px solid #808080',
  cell: 'border:1px solid #808080;padding:2pt 5pt;text-align:left;font-weight:normal',
};
const look: Look = (part) => (STYLES[part] === undefined ? '' : ` style="${STYLES[part]}"`);

function richText(clip: Clip, choices: CopyChoices): string {
  const title = titleLine(clip);
  const heading = title === undefined ? '' : `<h1${look('title')}>${escapeHtml(title)}</h1>\n`;
  const source = choices.sourceLine ? `\n<p style="margin:1em 0 0 0;color:#666666">${linked(sourceLine(clip), clip.source.url)}</p>` : '';
  return `<meta charset="utf-8">${heading}${htmlBody(clip, choices, title === undefined ? 0 : 1, look)}${source}`;
}

function linked(line: string, address: string | null): string {
  const link = safeAddress(address ?? undefined);
  if (link === undefined) return escapeHtml(line);
  return escapeHtml(line).replace(escapeHtml(link), (text) => `<a href="${text}">${text}</a>`);
}

/** Where the text is from, and whether it is not all of it. */
function sourceLine(clip: Clip): string {
  const { source } = clip;
  const missing = isWhole(clip) ? '' : `（${completenessLine(clip)}）`;
  return `来源：${source.url ?? source.page ?? '（未知）'}${missing}`;
}
