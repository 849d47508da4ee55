import { assess } from './assess/assess.ts';
import { findSource } from './assess/find-source.ts';
import { classify } from './classify/classify.ts';
import { clipOf } from './clip-of.ts';
import { type Contents, findContents } from './contents/find-contents.ts';
import { detect } from './detect/detect.ts';
import { signsOf } from './detect/signs-of.ts';
import type { Clip } from './model/clip.ts';
import { type Decisions, NO_DECISIONS } from './model/decisions.ts';
import type { Ledger } from './model/ledger.ts';
import type { Range } from './model/range.ts';
import type { KeptText, Reading, Region } from './model/reading.ts';
import type { Block, PageSnapshot } from './model/snapshot.ts';
import { atOnce, type Steps } from './model/steps.ts';
import { REMOVE_FROM, SUGGEST_FROM, type Verdict } from './model/verdict.ts';
import { keptRuns, keptTextIn } from './outline/kept-runs.ts';
import { outline } from './outline/outline.ts';
import { studyPages } from './pages/study-pages.ts';
import { findRegion } from './region/find-region.ts';
import { regionVerdicts } from './region/region-verdicts.ts';
import { pageFurniture } from './repair/page-furniture.ts';
import { repair } from './repair/repair.ts';
import { unwrapped } from './repair/unwrapped.ts';
import { editVerdicts, overridesWithEdits } from './review/edit-verdicts.ts';
import { applyReplacements } from './settle/apply-replacements.ts';
import { settle } from './settle/settle.ts';
import { shownSnapshot } from './shown-snapshot.ts';
import { LAYOUTS } from './sites/layouts.ts';
import { fold } from './text/fold.ts';
import { detectScript } from './text/script.ts';
import { findTitle } from './title/find-title.ts';
import { titleVerdicts } from './title/title-verdicts.ts';
import { userVerdicts } from './user-rules/user-verdicts.ts';

/** A clip with the ledger and region that it was computed from. `clip.text` is empty when the page has no article. */
export interface Cleaned {
  readonly clip: Clip;
  readonly ledger: Ledger;
  readonly region: Region;
  /** The title and the line feed after it in the captured text; not part of the body. */
  readonly titleLine: Range | undefined;
}

/** What the stages before the reader found in one snapshot; no decision changes it. */
export interface Study {
  readonly reading: Reading;
  readonly contents: Contents;
  readonly verdicts: readonly Verdict[];
}

/** Runs all stages on a snapshot. What the reader decided is an input: the same call with other decisions gives the other clip. */
export function clean(snapshot: PageSnapshot, decisions: Decisions = NO_DECISIONS): Cleaned {
  return atOnce(cleanInSteps(snapshot, decisions));
}

/** The same for a caller that has other things to do meanwhile. */
export function* cleanInSteps(snapshot: PageSnapshot, decisions: Decisions = NO_DECISIONS): Steps<Cleaned> {
  return yield* decide(yield* study(snapshot), decisions);
}

/** The costly stages, whose result serves any number of decisions. */
export function* study(captured: PageSnapshot): Steps<Study> {
  const snapshot = shownSnapshot(captured);
  if (!snapshot.pages) return yield* studyPage(snapshot);
  const { region, title, verdicts } = yield* studyPages(snapshot, function* (page) {
    const { reading, verdicts: own } = yield* studyPage(page);
    return { ...reading, verdicts: own };
  });
  const reading = { snapshot, folded: fold(snapshot.text), detection: detect(signsOf(snapshot)), region, title };
  return { reading, contents: findContents(snapshot, region), verdicts };
}

function* studyPage(snapshot: PageSnapshot): Steps<Study> {
  const reading = read(snapshot);
  yield;
  const contents = findContents(snapshot, reading.region);
  return { reading, contents, verdicts: yield* claims(reading, contents) };
}

/** The stages that a decision of the reader runs again. */
export function* decide({ reading, contents, verdicts: claimed }: Study, decisions: Decisions): Steps<Cleaned> {
  const { snapshot, region, title } = reading;
  const verdicts = ruled([...claimed, ...userVerdicts(snapshot, decisions.userRules ?? [])], decisions);
  const settled = settle(snapshot, verdicts, overridesWithEdits(decisions));
  const isTitle = (block: Block): boolean => title.range !== undefined && block.start <= title.range.start && title.range.end <= block.end;
  yield;
  const edited = applyReplacements(settled, editVerdicts(snapshot.text, settled, decisions, title.range));
  // Repairs are found in the page's own lines; what the reader wrote over them stands.
  const ledger = applyReplacements(edited, repair(snapshot, settled, isTitle));
  yield;
  const line = titleLine(snapshot, title.range);
  const runs = keptRuns(ledger, line, snapshot.text);
  const paragraphs = outline(snapshot, runs);
  yield;
  const found = title.range ? keptTextIn(ledger, title.range) : title.title;
  const name = decisions.title ?? (found?.trim() || title.title);
  const kept: KeptText = { ...runs, title: name, paragraphs, contents: contents.entries, ledger };
  const assessed = assess(reading, kept);
  yield;
  const clip = clipOf(reading, kept, verdicts, assessed, findSource(reading, kept), detectScript(runs.text, snapshot.meta.lang), decisions);
  return { clip, ledger, region, titleLine: line };
}

/** Kinds and rules that the reader switched remove nothing, or remove what they only suggest. */
function ruled(verdicts: readonly Verdict[], { keepRules, removeRules, keepKinds = [] }: Decisions): readonly Verdict[] {
  if (keepRules.length + removeRules.length + keepKinds.length === 0) return verdicts;
  // What the reader's own rule takes has a kind only for the legend.
  const isKept = ({ ruleId, kind }: Verdict): boolean =>
    keepRules.includes(ruleId) || (kind !== undefined && keepKinds.includes(kind) && !ruleId.startsWith('user/'));
  return verdicts
    .filter((verdict) => verdict.effect !== 'remove' || !isKept(verdict))
    .map((verdict) => {
      const isRaised = verdict.effect === 'remove' && verdict.score >= SUGGEST_FROM && removeRules.includes(verdict.ruleId);
      return isRaised ? { ...verdict, score: Math.max(verdict.score, REMOVE_FROM) } : verdict;
    });
}

/** What all stages claim, without claims on the title's own place and without protection inside the table of contents. */
function* claims(reading: Reading, contents: Contents): Steps<readonly Verdict[]> {
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
  yield;
  const classified = yield* classify(paragraphs.reading, contents.entries);
  return [...removals, ...classified.map(paragraphs.toCaptured)].filter(({ effect, range }) =>
    effect === 'keep' ? !contents.verdicts.some((table) => overlaps(range, table.range)) : !overlaps(range, title.range),
  );
}

function read(snapshot: PageSnapshot): Reading {
  const detection = detect(signsOf(snapshot));
  const region = snapshot.isSelection
    ? { blocks: snapshot.blocks.map((_, i) => i) }
    : findRegion(snapshot, LAYOUTS[detection.family ?? '']);
  return { snapshot, folded: fold(snapshot.text), detection, region, title: findTitle(snapshot, region) };
}

/** The title with the line feed that ends its block. */
function titleLine(snapshot: PageSnapshot, title: Range | undefined): Range | undefined {
  if (!title) return undefined;
  const feed = snapshot.text.indexOf('\n', title.end);
  return { start: title.start, end: feed >= 0 ? feed + 1 : snapshot.text.length };
}
