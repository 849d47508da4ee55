import type { SampleLine } from '../../components/welcome-sample.tsx';
import { capture } from '../../utils/dom/capture.ts';
import { clean } from '../../utils/engine/clean.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { SAMPLE_PAGE } from './sample.ts';

/** The sample as the engine reads and cleans it: the same that a click on a page runs. */
export function cleanSample(now: Date): { readonly lines: readonly SampleLine[]; readonly kept: number } {
  const page = new DOMParser().parseFromString(SAMPLE_PAGE, 'text/html');
  const { snapshot } = capture(page, { url: 'https://fanwen.example.cn/tongzhi/1.html', capturedAt: zonedTime(now) });
  const { clip, ledger, titleLine } = clean(snapshot);
  const signatures = new Set(clip.paragraphs.filter(({ role }) => role === 'signature' || role === 'date').map(({ text }) => text));
  const lines = snapshot.blocks.map((block) => ({
    at: block.start,
    isTitle: titleLine !== undefined && block.start <= titleLine.start && titleLine.start < block.end,
    isSignature: signatures.has(snapshot.text.slice(block.start, block.end).trim()),
    pieces: ledger
      .filter(({ start, end }) => start < block.end && block.start < end)
      .map(({ start, end, state, verdicts: [verdict] }) => ({
        text: snapshot.text.slice(Math.max(start, block.start), Math.min(end, block.end)),
        ...(state === 'removed' && verdict ? { removed: { kind: verdict.kind ?? ('outside' as const), why: verdict.why } } : {}),
      })),
  }));
  return { lines, kept: clip.completeness.obtainedCharacters ?? 0 };
}
