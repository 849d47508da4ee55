import type { Paragraph } from './clip.ts';
import type { Detection } from './detection.ts';
import type { Ledger } from './ledger.ts';
import type { Range } from './range.ts';
import type { PageSnapshot } from './snapshot.ts';

/** Which blocks hold the article: sorted indices into `PageSnapshot.blocks`; empty when the page has no article. */
export interface Region {
  readonly blocks: readonly number[];
}

/** The title an editor would give, and where it stands in the captured text when it stands there. */
export interface TitleFinding {
  readonly title?: string;
  /** The occurrence that is kept as the title; it lies in one block. */
  readonly range?: Range;
}

/** What the stages before classification found; the common argument of the rules. */
export interface Reading {
  readonly snapshot: PageSnapshot;
  /** `fold(snapshot.text)`: same length, for matching only. */
  readonly folded: string;
  readonly detection: Detection;
  readonly region: Region;
  readonly title: TitleFinding;
}

/** The text after settling and repair, as the last stages see it. */
export interface KeptText {
  readonly title: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  /** `paragraphs[].text` joined by one line feed. */
  readonly text: string;
  /** Entries of the document's own table of contents, in order. */
  readonly contents: readonly string[];
  readonly ledger: Ledger;
  /** Offset into the captured text of the character that became `text[at]`. */
  readonly toCaptured: (at: number) => number;
  /** Offset into `text` of the first kept character at or after `at` in the captured text. */
  readonly toText: (at: number) => number;
}
