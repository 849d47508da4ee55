import type { Completeness, CompletenessEvidence, Gap } from '../model/clip.ts';

/** One sign about the completeness of a clip. */
export interface Finding extends CompletenessEvidence {
  /** 0 to 1: how likely the document is cut when nothing else is known. */
  readonly weight: number;
  readonly cause: NonNullable<Completeness['cause']>;
  /** Offset into the captured text. */
  readonly at: number;
  /** Where the clip's text lacks something, as an offset into it; undefined when no place is known. */
  readonly gap?: Gap;
  readonly missing?: readonly string[];
  /** What the page says that the whole counts. */
  readonly claimedCharacters?: number;
}
