import { capture } from '../../utils/dom/capture.ts';
import type { Part } from '../../utils/dom/selected-part.ts';
import { type Cleaned, clean } from '../../utils/engine/clean.ts';
import { convertClip } from '../../utils/engine/convert/convert-clip.ts';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import type { Clip, Paragraph } from '../../utils/engine/model/clip.ts';
import { NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { joinPages, type ReadPage } from '../../utils/engine/pages/join-pages.ts';
import { reviewOf } from '../../utils/engine/review/review.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';
import { READERS } from '../unit/read-file.ts';
import { fuzzDecisions } from './decisions.ts';
import type { FuzzInput } from './inputs.ts';

const CONTEXT = { url: 'https://www.example.cn/a/1.html', capturedAt: '2026-01-01T08:00:00+08:00' };
/** Formats of text; the others wrap what these hold. */
const TEXTUAL = EXPORTERS.filter(({ mimeType }) => mimeType.startsWith('text/') || mimeType.startsWith('application/json'));
/** What a file that is made of a page must not hold as markup, outside of attributes' values and text. */
const HARMLESS = /^(?:https?:\/\/|mailto:|#)/u;
const ACTIVE =
  /<(?:script|iframe|object|embed|svg|math|form|base|meta http-equiv="refresh")\b|<[^>"]*(?:"[^"]*"[^>"]*)*\son\w{2,30}\s*=|(?:href|src)="\s*(?:javascript|vbscript|data:text)/iu;

/** Loaded once: the dictionaries are large. */
const giveConverter = converterStore();

/** The snapshot of an input, as it comes from a page, from the pages of an article, from a selection or from a file. */
export function snapshotOfInput({ type, content, laterPages = [], selected }: FuzzInput): PageSnapshot {
  const read = (text: string): PageSnapshot =>
    (type === 'html'
      ? capture(parseHtml(text), { ...CONTEXT, ...(selected ? { part: partOf(selected) } : {}) })
      : captureText(text, CONTEXT)
    ).snapshot;
  const own = read(content);
  if (laterPages.length === 0) return own;
  const later = laterPages.map((text, i): ReadPage => {
    const page = { number: i + 2, url: `https://www.example.cn/a/1_${i + 2}.html` };
    return text === undefined ? { ...page, failure: 'status' } : { ...page, snapshot: read(text) };
  });
  return joinPages(own, [{ number: 1, url: CONTEXT.url, snapshot: own }, ...later]);
}

/** Texts are asked for in the order of the page; of the first and the last one a half is selected. */
function partOf([from, to]: readonly [number, number]): Part {
  let asked = -1;
  return (node) => {
    asked += 1;
    // An element is asked for as a whole.
    const { length } = 'data' in node ? String(node.data) : ' ';
    const [start, end] = [asked === from ? length >> 1 : 0, asked === to - 1 ? length >> 1 : length];
    return asked >= from && asked < to && start < end ? [start, end] : undefined;
  };
}

/** The first promise that the engine breaks on an input; undefined when it keeps all. Throws what the engine throws. */
export async function brokenPromise(input: FuzzInput): Promise<string | undefined> {
  const snapshot = snapshotOfInput(input);
  const cleaned = clean(snapshot, input.decided === undefined ? NO_DECISIONS : fuzzDecisions(snapshot, input.decided));
  const broken = brokenReading(snapshot) ?? brokenLedger(snapshot, cleaned) ?? brokenClip(cleaned.clip) ?? brokenReview(cleaned);
  return (
    broken ?? brokenFile(cleaned.clip) ?? (await brokenConversion(cleaned.clip, input)) ?? (await brokenFileReadBack(cleaned.clip, input))
  );
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

function brokenClip(clip: Clip): string | undefined {
  if (clip.paragraphs.map(({ text }) => text).join('\n') !== clip.text) return 'the paragraphs are the text';
  if (clip.gaps.some(({ at }) => at < 0 || at > clip.text.length)) return 'gaps lie in the text';
  const isOutside = ({ text, marks = [] }: Paragraph): boolean =>
    marks.some(({ start, end }) => start < 0 || end < start || end > text.length);
  return clip.paragraphs.some(isOutside) ? 'marks lie in their paragraphs' : undefined;
}

/** The panel shows every paragraph of the clip once, and knows each item by its own key. */
function brokenReview(cleaned: Cleaned): string | undefined {
  const { items } = reviewOf(cleaned);
  const shown = items.flatMap((item) => (item.type === 'paragraph' ? [item.paragraph.text] : []));
  if (shown.join('\n') !== cleaned.clip.text) return 'the panel shows the text';
  return new Set(items.map(({ key }) => key)).size === items.length ? undefined : 'items of the panel have keys of their own';
}

/** Conversion changes words of paragraphs, and nothing of what was captured. */
async function brokenConversion(clip: Clip, { convertTo }: FuzzInput): Promise<string | undefined> {
  if (!convertTo) return undefined;
  const converted = await convertClip(clip, { target: convertTo }, giveConverter);
  if (converted.paragraphs.length !== clip.paragraphs.length) return 'conversion keeps the paragraphs';
  const isOther = ({ text, original }: Paragraph, i: number): boolean => (original ?? text) !== clip.paragraphs[i]?.text;
  if (converted.paragraphs.some(isOther)) return 'what was converted is there as it was';
  if (converted.captured !== clip.captured || JSON.stringify(converted.removed) !== JSON.stringify(clip.removed))
    return 'the capture stays';
  return brokenClip(converted) ?? brokenFile(converted);
}

/** Readers of their kinds open the files, and find nothing in them that could act. */
async function brokenFileReadBack(clip: Clip, { isReadBack }: FuzzInput): Promise<string | undefined> {
  if (!isReadBack) return undefined;
  for (const exporter of EXPORTERS) {
    const reading = READERS[exporter.id]?.(await exporter.render(clip, { sha256: '' }));
    if (!reading || reading.active.length > 0) return `${exporter.id} is inert: ${reading?.active.join()}`;
    if (reading.addresses.some((address) => !HARMLESS.test(address))) return `${exporter.id} leads to web and mail addresses only`;
  }
  return undefined;
}

function brokenFile(clip: Clip): string | undefined {
  for (const exporter of TEXTUAL) {
    const file = exporter.render(clip, { sha256: '' });
    if (typeof file !== 'string') return `${exporter.id} is text`;
    if (exporter.id === 'html' && ACTIVE.test(file)) return 'an HTML file is inert';
    if (exporter.id === 'json' && JSON.stringify(JSON.parse(file)) === undefined) return 'a JSON file is JSON';
  }
  return undefined;
}
