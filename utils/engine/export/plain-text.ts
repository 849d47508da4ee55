import type { Clip, Paragraph } from '../model/clip.ts';
import type { ExportContext, Exporter } from '../model/exporter.ts';
import { withGapMarks } from './gap-marks.ts';
import { completenessLine, otherPage, removedCount, scriptName, siteHost } from './report.ts';

const RULE = '────────';

/** The text with a short header; paragraphs stand apart by an empty line, the items of a list do not. */
export const PLAIN_TEXT: Exporter = { id: 'txt', extension: '.txt', mimeType: 'text/plain', render };

function render(clip: Clip, context: ExportContext): string {
  const title = clip.title === null ? '' : `${oneTitle(clip.title)}\n\n`;
  return `${header(clip, context)}\n${title}${body(clip, context)}\n`;
}

function header(clip: Clip, { sha256 }: ExportContext): string {
  const page = otherPage(clip);
  const lines = [
    `标题：${clip.title === null ? '（无）' : oneTitle(clip.title)}`,
    `来源：${clip.source.url ?? '（未知）'}`,
    ...(page === undefined ? [] : [`网页：${page}`]),
    ...(siteHost(clip) === undefined ? [] : [`网站：${siteHost(clip)}`]),
    `剪藏：${clip.clippedAt}`,
    `文字：${scriptName(clip.script)}`,
    `完整：${completenessLine(clip.completeness)}`,
    `去除：${removedCount(clip)} 处`,
    `校验：SHA-256 ${sha256}`,
  ];
  return `${lines.map((line) => line.replace(/[\r\n\u2028\u2029]+/gu, ' ')).join('\n')}\n${RULE}\n`;
}

function oneTitle(title: string): string {
  return title.replace(/\s+/gu, ' ');
}

function body(clip: Clip, context: ExportContext): string {
  let text = '';
  let before: Paragraph | undefined;
  for (const piece of withGapMarks(clip, context)) {
    const paragraph = 'paragraph' in piece ? piece.paragraph : undefined;
    const tight =
      paragraph !== undefined && before?.role === paragraph.role && (paragraph.role === 'list-item' || paragraph.role === 'verse');
    if (text !== '') text += tight ? '\n' : '\n\n';
    text += 'mark' in piece ? piece.mark : numbered(piece.paragraph);
    before = paragraph;
  }
  return text;
}

/** A paragraph with the number that its list shows. */
function numbered({ ordinal, text }: Paragraph): string {
  return ordinal === undefined ? text : `${ordinal}. ${text}`;
}
