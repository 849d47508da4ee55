import {
  CLIP_VERSION,
  type Clip,
  type ClipSource,
  type Completeness,
  type Damage,
  type Gap,
  type Piece,
  type Removal,
  type Replacement,
  type Suggestion,
} from './model/clip.ts';
import type { Decisions } from './model/decisions.ts';
import type { Range } from './model/range.ts';
import type { KeptText, Reading } from './model/reading.ts';
import type { ScriptReport } from './model/script.ts';
import { type Override, REMOVE_FROM, SUGGEST_FROM, type Verdict } from './model/verdict.ts';
import { lastWhere } from './text/last-where.ts';

/** What the last stage found out; the shape that `assess` gives. */
interface Assessed {
  readonly completeness: Completeness;
  readonly gaps: readonly Gap[];
  readonly pieces?: readonly Piece[];
  readonly damage?: readonly Damage[];
  readonly documentKind?: string;
}

/** Puts what the stages found into the public form. */
export function clipOf(
  { snapshot, detection }: Reading,
  kept: KeptText,
  verdicts: readonly Verdict[],
  assessed: Assessed,
  source: ClipSource,
  script: ScriptReport,
  { overrides }: Pick<Decisions, 'overrides'>,
): Clip {
  return {
    version: CLIP_VERSION,
    title: kept.title ?? null,
    text: kept.text,
    clippedAt: snapshot.capturedAt,
    source,
    ...(snapshot.isSelection ? { isSelection: true } : {}),
    site: detection,
    completeness: assessed.completeness,
    script,
    ...(assessed.documentKind === undefined ? {} : { documentKind: assessed.documentKind }),
    paragraphs: kept.paragraphs,
    ...(kept.contents.length > 0 ? { contents: kept.contents } : {}),
    captured: snapshot.text,
    ...changes(kept),
    gaps: assessed.gaps,
    suggestions: suggestions(snapshot.text, kept, undecided(verdicts, overrides)),
    ...(assessed.pieces && assessed.pieces.length > 0 ? { pieces: assessed.pieces } : {}),
    ...(assessed.damage && assessed.damage.length > 0 ? { damage: assessed.damage } : {}),
  };
}

function changes({ ledger }: KeptText): { readonly removed: readonly Removal[]; readonly replaced: readonly Replacement[] } {
  const removed: Removal[] = [];
  const replaced: Replacement[] = [];
  for (const { state, start, end, text, replacement, verdicts } of ledger) {
    const [verdict] = verdicts;
    if (!verdict) continue;
    const { ruleId: rule, why, kind = 'outside' } = verdict;
    if (state === 'removed') removed.push({ start, end, text, kind, rule, why });
    else if (state === 'replaced') replaced.push({ start, end, original: text, text: replacement ?? '', rule, why });
  }
  return { removed, replaced };
}

/** Claims about text that the reader has not already decided to keep. */
function undecided(verdicts: readonly Verdict[], overrides: readonly Override[]): readonly Verdict[] {
  const keeps = overrides.filter(({ effect }) => effect === 'keep');
  if (keeps.length === 0) return verdicts;
  return verdicts.filter(({ range }) => !keeps.some((keep) => keep.range.start <= range.start && range.end <= keep.range.end));
}

/** Uncertain claims whose text was wholly kept, the surest first. */
function suggestions(text: string, { ledger }: KeptText, verdicts: readonly Verdict[]): readonly Suggestion[] {
  const isKept = ({ start }: Range): boolean => ledger[lastWhere(ledger, (entry) => entry.start <= start)]?.state !== 'removed';
  return verdicts
    .filter(({ effect, score, kind }) => effect === 'remove' && kind !== undefined && score >= SUGGEST_FROM && score < REMOVE_FROM)
    .filter(({ range }) => isKept(range))
    .map(({ range, kind = 'advert', ruleId: rule, why, score }) => ({
      ...range,
      text: text.slice(range.start, range.end),
      kind,
      rule,
      why,
      score,
    }))
    .toSorted((a, b) => b.score - a.score || a.start - b.start);
}
