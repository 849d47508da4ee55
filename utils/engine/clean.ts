import { assess } from './assess/assess.ts';
import { findSource } from './assess/find-source.ts';
import { classify } from './classify/classify.ts';
import { clipOf } from './clip-of.ts';
import { type Contents, findContents } from './contents/find-contents.ts';
import { detect } from './detect/detect.ts';
import type { Clip } from './model/clip.ts';
import type { Ledger } from './model/ledger.ts';
import type { Range } from './model/range.ts';
import type { KeptText, Reading, Region } from './model/reading.ts';
import type { Block, PageSnapshot } from './model/snapshot.ts';
import type { Override, Verdict } from './model/verdict.ts';
import { keptRuns } from './outline/kept-runs.ts';
import { outline } from './outline/outline.ts';
import { findRegion } from './region/find-region.ts';
import { regionVerdicts } from './region/region-verdicts.ts';
import { pageFurniture } from './repair/page-furniture.ts';
import { repair } from './repair/repair.ts';
import { unwrapped } from './repair/unwrapped.ts';
import { applyReplacements } from './settle/apply-replacements.ts';
import { settle } from './settle/settle.ts';
import { FAMILIES } from './sites/families.ts';
import { fold } from './text/fold.ts';
import { detectScript } from './text/script.ts';
import { findTitle } from './title/find-title.ts';
import { titleVerdicts } from './title/title-verdicts.ts';

/** A clip with the ledger and region that it was computed from. `clip.text` is empty when the page has no article. */
export interface Cleaned {
  readonly clip: Clip;
  readonly ledger: Ledger;
  readonly region: Region;
}

/** Runs all stages on a snapshot. What the reader decided is an input: the same call with other overrides gives the other clip. */
export function clean(snapshot: PageSnapshot, overrides: readonly Override[] = []): Cleaned {
  const reading = read(snapshot);
  const { region, title } = reading;
  const contents = findContents(snapshot, region);
  const verdicts = claims(reading, contents);
  const settled = settle(snapshot, verdicts, overrides);
  const isTitle = (block: Block): boolean => title.range !== undefined && block.start <= title.range.start && title.range.end <= block.end;
  const ledger = applyReplacements(settled, repair(snapshot, settled, isTitle));
  const runs = keptRuns(ledger, titleLine(snapshot, title.range));
  const paragraphs = outline(snapshot, runs);
  const whole = keptRuns(ledger, undefined);
  const name = title.range ? whole.text.slice(whole.toText(title.range.start), whole.toText(title.range.end)) : title.title;
  const kept: KeptText = { ...runs, title: name?.trim() || title.title, paragraphs, contents: contents.entries, ledger };
  const clip = clipOf(reading, kept, verdicts, assess(reading, kept), findSource(reading, kept), detectScript(runs.text));
  return { clip, ledger, region };
}

/** What all stages claim, without claims on the title's own place and without protection inside the table of contents. */
function claims(reading: Reading, contents: Contents): readonly Verdict[] {
  const { snapshot, region, title } = reading;
  const overlaps = (a: Range, b: Range | undefined): boolean => b !== undefined && a.start < b.end && b.start < a.end;
  const furniture = pageFurniture(snapshot, region);
  const paragraphs = unwrapped(reading, furniture);
  const removals = [
    ...regionVerdicts(snapshot, region, title.range),
    ...titleVerdicts(snapshot, region, title),
    ...contents.verdicts,
    ...furniture,
  ];
  return [...removals, ...classify(paragraphs.reading, contents.entries).map(paragraphs.toCaptured)].filter(({ effect, range }) =>
    effect === 'keep' ? !contents.verdicts.some((table) => overlaps(range, table.range)) : !overlaps(range, title.range),
  );
}

function read(snapshot: PageSnapshot): Reading {
  const detection = detect(snapshot, FAMILIES);
  const region = findRegion(
    snapshot,
    FAMILIES.find(({ id }) => id === detection.family),
  );
  return { snapshot, folded: fold(snapshot.text), detection, region, title: findTitle(snapshot, region) };
}

/** The title with the line feed that ends its block. */
function titleLine(snapshot: PageSnapshot, title: Range | undefined): Range | undefined {
  if (!title) return undefined;
  const feed = snapshot.text.indexOf('\n', title.end);
  return { start: title.start, end: feed >= 0 ? feed + 1 : snapshot.text.length };
}
