import { capture } from '../../utils/dom/capture.ts';
import { type Cleaned, clean } from '../../utils/engine/clean.ts';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';
import type { FuzzInput } from './inputs.ts';

const CONTEXT = { url: 'https://www.example.cn/a/1.html', capturedAt: '2026-01-01T08:00:00+08:00' };
/** Formats of text; the others wrap what these hold. */
const TEXTUAL = EXPORTERS.filter(({ mimeType }) => mimeType.startsWith('text/') || mimeType.startsWith('application/json'));
/** What a file that is made of a page must not hold as markup, outside of attributes' values and text. */
const ACTIVE =
  /<(?:script|iframe|object|embed|svg|math|form|base|meta http-equiv="refresh")\b|<[^>"]*(?:"[^"]*"[^>"]*)*\son\w{2,30}\s*=|(?:href|src)="\s*(?:javascript|vbscript|data:text)/iu;

/** The snapshot of an input, as the command takes it. */
export function snapshotOfInput({ type, content }: FuzzInput): PageSnapshot {
  return (type === 'html' ? capture(parseHtml(content), CONTEXT) : captureText(content, CONTEXT)).snapshot;
}

/** The first promise that the engine breaks on an input; undefined when it keeps all. Throws what the engine throws. */
export function brokenPromise(input: FuzzInput): string | undefined {
  const snapshot = snapshotOfInput(input);
  const cleaned = clean(snapshot);
  return brokenReading(snapshot) ?? brokenLedger(snapshot, cleaned) ?? brokenClip(cleaned) ?? brokenFile(cleaned);
}

function brokenReading({ text, blocks, marks, containers }: PageSnapshot): string | undefined {
  if (blocks.map(({ start, end }) => text.slice(start, end)).join('') !== text) return 'the blocks cover the captured text';
  if (marks.some(({ start, end }) => start < 0 || end < start || end > text.length)) return 'marks lie in the captured text';
  return containers.some(({ parent }, i) => parent >= i) ? 'containers stand behind their parents' : undefined;
}

function brokenLedger({ text }: PageSnapshot, { ledger, clip }: Cleaned): string | undefined {
  if (ledger.map((entry) => entry.text).join('') !== text) return 'the ledger accounts for every character';
  if (ledger.some(({ start, end }, i) => start >= end || (ledger[i - 1]?.end ?? 0) !== start)) return 'entries follow on each other';
  if (ledger.some(({ state, verdicts }) => state !== 'kept' && verdicts.length === 0)) return 'every change has its reason';
  return clip.removed.every((one) => text.slice(one.start, one.end) === one.text) ? undefined : 'removals are quoted verbatim';
}

function brokenClip({ clip }: Cleaned): string | undefined {
  if (clip.paragraphs.map(({ text }) => text).join('\n') !== clip.text) return 'the paragraphs are the text';
  if (clip.gaps.some(({ at }) => at < 0 || at > clip.text.length)) return 'gaps lie in the text';
  return undefined;
}

function brokenFile({ clip }: Cleaned): string | undefined {
  for (const exporter of TEXTUAL) {
    const file = exporter.render(clip, { sha256: '' });
    if (typeof file !== 'string') return `${exporter.id} is text`;
    if (exporter.id === 'html' && ACTIVE.test(file)) return 'an HTML file is inert';
    if (exporter.id === 'json' && JSON.stringify(JSON.parse(file)) === undefined) return 'a JSON file is JSON';
  }
  return undefined;
}
