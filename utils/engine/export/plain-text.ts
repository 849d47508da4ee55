import type { Clip, Paragraph } from '../model/clip.ts';
import type { Collection, ExportChoices, ExportContext, Step, TextExporter } from '../model/exporter.ts';
import { withGapMarks } from './gap-marks.ts';
import { contentsLine, countLine, joinParts } from './join-parts.ts';
import { facts, titleLine } from './report.ts';
import { visible } from './visible.ts';

const RULE = '────────';

/** The text with a short header; paragraphs stand apart by an empty line, the items of a list do not. */
export const PLAIN_TEXT: TextExporter = { id: 'txt', extension: '.txt', mimeType: 'text/plain', render, join };

function render(clip: Clip, context: ExportContext): string {
  const header = factLines([['标题', titleLine(clip) ?? '（无）'], ...facts(clip), ['校验', `SHA-256 ${context.sha256}`]]);
  return visible(`${header}\n${RULE}\n\n${plainBody(clip, context)}\n`);
}

async function join(collection: Collection, context: ExportChoices, step: Step): Promise<string> {
  const contents = collection.entries.map((entry, i) => `${i + 1}. ${contentsLine(entry)}`);
  const parts = await joinParts(
    collection,
    (clip, title) => `${RULE}\n${factLines(facts(clip))}\n${RULE}\n\n${plainBody({ ...clip, title }, context)}\n`,
    step,
  );
  return visible([`${collection.title}\n${countLine(collection)}\n\n目录\n${contents.join('\n')}\n`, ...parts].join('\n'));
}

function factLines(lines: ReturnType<typeof facts>): string {
  return lines.map(([label, value]) => `${label}：${value}`).join('\n');
}

/** Title and paragraphs, without a header. */
export function plainBody(clip: Clip, context: ExportChoices): string {
  let text = titleLine(clip) ?? '';
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
