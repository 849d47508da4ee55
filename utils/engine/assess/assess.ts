import type { Completeness, CompletenessEvidence, Damage, Gap, Piece } from '../model/clip.ts';
import type { KeptText, Reading } from '../model/reading.ts';
import { charactersIn } from '../text/ink.ts';
import { documentKind } from './document-kind.ts';
import { findAbsentAttachments } from './find-absent-attachments.ts';
import { findAbsentPieces } from './find-absent-pieces.ts';
import { findBrokenChains } from './find-broken-chains.ts';
import { findClaims } from './find-claims.ts';
import { findDamage } from './find-damage.ts';
import { findElisions } from './find-elisions.ts';
import { findLazyText } from './find-lazy-text.ts';
import { findMissingPages } from './find-missing-pages.ts';
import { findNotices } from './find-notices.ts';
import { findOpenEnd } from './find-open-end.ts';
import { findPager } from './find-pager.ts';
import { findPieces } from './find-pieces.ts';
import { findUnkeptPromises } from './find-unkept-promises.ts';
import type { Finding } from './finding.ts';

/** What is known about the document beyond its text. */
export interface Assessment {
  readonly completeness: Completeness;
  readonly gaps: readonly Gap[];
  readonly pieces?: readonly Piece[];
  readonly damage?: readonly Damage[];
  readonly documentKind?: string;
}

/** Confidence from which a clip is called cut. */
const TRUNCATED_FROM = 0.5;
/** Findings below this say too little to be quoted. */
const QUOTED_FROM = 0.25;

/** Weighs every sign of missing text, and says what is inside: never changes the text. */
export function assess(reading: Reading, kept: KeptText): Assessment {
  const { isSelection = false } = reading.snapshot;
  const listed = findPieces(kept);
  const pieces = isSelection ? listed.filter(({ present }) => present) : listed;
  const findings = isSelection ? marksInside(reading, kept) : allFindings(reading, kept, pieces);
  const completeness = completenessOf(findings, kept);
  const kind = documentKind(kept);
  const damage = findDamage(kept.text);
  return {
    completeness,
    ...(pieces.length > 0 ? { pieces } : {}),
    ...(damage.length > 0 ? { damage } : {}),
    ...(kind === undefined ? {} : { documentKind: kind }),
    gaps: completeness.truncated ? gapsOf(findings) : [],
  };
}

/** What a selection says of itself, where it says it: counts, lists and ends also speak of what the reader left out. */
function marksInside(reading: Reading, kept: KeptText): readonly Finding[] {
  return [...findNotices(reading, withoutReaders(kept)), ...findElisions(reading, kept)];
}

function allFindings(reading: Reading, kept: KeptText, pieces: readonly Piece[]): readonly Finding[] {
  return [
    ...findNotices(reading, withoutReaders(kept)),
    ...findClaims(reading, kept),
    ...findPager(reading, kept),
    ...findMissingPages(reading, kept),
    ...findBrokenChains(reading, kept),
    ...findOpenEnd(reading, kept),
    ...findUnkeptPromises(kept),
    ...findElisions(reading, kept),
    ...findLazyText(reading, kept),
    ...findAbsentAttachments(kept),
    ...findAbsentPieces(reading, kept, pieces),
  ];
}

/** What the reader took out is no sign of the page's. */
function withoutReaders(kept: KeptText): KeptText {
  return { ...kept, ledger: kept.ledger.filter(({ verdicts }) => !verdicts.some(({ kind }) => kind === 'reader')) };
}

function completenessOf(findings: readonly Finding[], kept: KeptText): Completeness {
  const doubt = findings.reduce((left, { weight }) => left * (1 - Math.min(weight, 0.99)), 1);
  const confidence = Math.round((1 - doubt) * 100) / 100;
  const truncated = confidence >= TRUNCATED_FROM;
  const told = findings.filter(({ weight, cause }) => weight >= QUOTED_FROM || cause === 'collapsed');
  const strongest = told.toSorted((a, b) => b.weight - a.weight);
  const cause = truncated
    ? strongest.find((finding) => finding.cause !== 'collapsed')?.cause
    : told.find((finding) => finding.cause === 'collapsed')?.cause;
  const missing = truncated ? [...new Set(strongest.flatMap((finding) => finding.missing ?? []))] : [];
  const claimed = findings.find((finding) => finding.claimedCharacters !== undefined)?.claimedCharacters;
  return {
    truncated,
    confidence,
    ...(cause === undefined ? {} : { cause }),
    evidence: strongest.map(({ kind, quote, at }): CompletenessEvidence => ({ kind, quote: quote.slice(0, 120), at })),
    ...(claimed === undefined ? {} : { claimedCharacters: claimed }),
    obtainedCharacters: charactersIn(kept.text),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** One mark per place, told by its strongest sign. Where a notice shows the place, counts that only know "somewhere" are silent. */
function gapsOf(findings: readonly Finding[]): readonly Gap[] {
  const noticed = findings.some(({ kind, gap }) => kind === 'notice' && gap);
  const gaps = new Map<number, Gap>();
  for (const { gap, weight, kind } of findings.toSorted((a, b) => b.weight - a.weight)) {
    if (!gap || weight < QUOTED_FROM || (noticed && (kind === 'claim' || kind === 'open-end'))) continue;
    if (!gaps.has(gap.at)) gaps.set(gap.at, gap);
  }
  return [...gaps.values()].toSorted((a, b) => a.at - b.at);
}
