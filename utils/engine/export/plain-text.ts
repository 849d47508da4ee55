import type { Clip } from '../model/clip.ts';
import type { ExportContext, Exporter } from '../model/exporter.ts';
import { headerFields } from './front-matter.ts';
import { gapMark, gapsByParagraph } from './gap-marks.ts';

const LABELS: Readonly<Record<string, string>> = {
  source: '来源', page: '网页', canonical: '网页声明的规范地址', reprint: '网页声明的转载地址', origin: '来源说明', author: '作者', published: '发布', site: '网站',
  clipped: '剪藏时间', script: '文字', document_kind: '文种', characters: '正文字数', claimed_characters: '网页声称字数', missing: '缺少', removed: '移除', damaged: '疑似损坏', sha256: 'SHA-256',
};

/** Plain text: the title, a short header, the paragraphs with one line each. */
export const plainText: Exporter = { id: 'txt', extension: '.txt', mimeType: 'text/plain', render };

function render(clip: Clip, context: ExportContext): string {
  const gaps = gapsByParagraph(clip.paragraphs, clip.gaps);
  const marks = (i: number): readonly string[] => (gaps.get(i) ?? []).map(gapMark);
  const body = [...marks(-1), ...clip.paragraphs.flatMap(({ text }, i) => [text, ...marks(i)])];
  return `${[...(clip.title === null ? [] : [clip.title]), ...header(clip, context), '', ...body].join('\n')}\n`;
}

function header(clip: Clip, context: ExportContext): readonly string[] {
  const { truncated, evidence } = clip.completeness;
  const completeness = truncated ? `不完整（${evidence.map(({ quote }) => oneLine(quote)).join('；')}）` : '未发现缺失';
  const lines = headerFields(clip, context).flatMap(([name, value]) => {
    const label = LABELS[name];
    return label === undefined ? [] : [`${label}：${oneLine(typeof value === 'object' ? value.join('、') : String(value))}${name === 'removed' ? ' 处' : ''}`];
  });
  return [...lines, `完整性：${completeness}`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
