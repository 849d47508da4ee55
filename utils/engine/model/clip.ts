import type { Range } from './range.ts';
import type { ScriptReport } from './script.ts';
import type { Kind, RuleId } from './verdict.ts';

/** Version of the public JSON form of a clip; it grows when a field changes its meaning or goes. */
export const CLIP_VERSION = 1;

export type ParagraphRole =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'verse'
  | 'table'
  | 'caption'
  | 'salutation'
  | 'signature'
  | 'date'
  | 'footnote';

/** Bold, emphasis, links and images of a paragraph; offsets into the paragraph's own text. */
export interface ParagraphMark extends Range {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'image' | 'code' | 'superscript';
  readonly value?: string;
  readonly label?: string;
}

/** A cell of a table; spans are given when they exceed 1. */
export interface ParagraphCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface Paragraph {
  readonly role: ParagraphRole;
  /** 1 to 6 for headings, nesting from 1 for list items. */
  readonly level?: number;
  /** Number that an ordered list gives the item; the page shows it, its text doesn't hold it. */
  readonly ordinal?: number;
  /** A table's text is its rows joined by line feeds, cells by tabs. */
  readonly text: string;
  /** The text before it was converted to another script; absent when it is as it was. */
  readonly original?: string;
  readonly rows?: readonly (readonly ParagraphCell[])[];
  readonly marks?: readonly ParagraphMark[];
}

/** `url` is where the text was really got; `canonical` and `reprint` are the page's own claims. */
export interface ClipSource {
  readonly url: string | null;
  readonly page: string | null;
  readonly canonical?: string;
  readonly reprint?: string;
  /** Lines of the page about its origin, verbatim. */
  readonly origin?: string;
  readonly author?: string;
  readonly published?: string;
}

export interface SiteReport {
  readonly isTemplateSite: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly family?: string;
  readonly evidence: readonly string[];
}

export type CompletenessKind = 'notice' | 'claim' | 'enumeration' | 'contents' | 'elision' | 'open-end' | 'pagination' | 'lazy';

export interface CompletenessEvidence {
  readonly kind: CompletenessKind;
  readonly quote: string;
  /** Offset into `captured`. */
  readonly at?: number;
}

/** `truncated` means withheld, elided, or further pages not joined; collapsed text that is in the page is not truncated. */
export interface Completeness {
  readonly truncated: boolean;
  /** 0 to 1: how sure `truncated` is. */
  readonly confidence?: number;
  readonly cause?: 'withheld' | 'elided' | 'paginated' | 'collapsed';
  readonly evidence: readonly CompletenessEvidence[];
  readonly claimedCharacters?: number;
  /** Non-whitespace code points of the clip's text. */
  readonly obtainedCharacters?: number;
  /** Members of an enumeration or listed pieces that are absent. */
  readonly missing?: readonly string[];
}

/** A removed piece; offsets into `captured`. */
export interface Removal extends Range {
  readonly text: string;
  readonly kind: Kind;
  readonly rule: RuleId;
  readonly why: string;
}

/** A repaired piece; offsets into `captured`. */
export interface Replacement extends Range {
  readonly original: string;
  readonly text: string;
  readonly rule: RuleId;
  readonly why: string;
}

/** A place in `text` where something is known to be missing; `at` is an offset into the clip's text. */
export interface Gap {
  readonly at: number;
  readonly kind: 'withheld' | 'elided' | 'enumeration' | 'pagination' | 'contents';
  readonly quote: string;
}

/** Kept text that might be noise; offsets into `captured`. */
export interface Suggestion extends Range {
  readonly text: string;
  readonly kind: Kind;
  readonly rule: RuleId;
  readonly why: string;
  readonly score: number;
}

/** A part of a collection; offsets into `text`, present only when the part is. */
export interface Piece {
  readonly title: string;
  readonly present: boolean;
  readonly start?: number;
  readonly end?: number;
}

/** A character that looks lost or damaged, or a placeholder to fill in; offset into `text`. */
export interface Damage {
  readonly kind: 'lost' | 'damaged' | 'placeholder';
  readonly at: number;
  readonly quote: string;
}

/** The clean document with everything that is known about it: the public form, and what every exporter renders. */
export interface Clip {
  readonly version: typeof CLIP_VERSION;
  /** As the caller gave it. */
  readonly id?: string | number;
  readonly title: string | null;
  /** The title before it was converted to another script. */
  readonly originalTitle?: string;
  /** `paragraphs[].text` joined by one line feed: the body only. */
  readonly text: string;
  /** ISO 8601 with a zone. */
  readonly clippedAt: string;
  readonly source: ClipSource;
  /** Only what the reader selected of the page was clipped; nothing is said of what is missing around it. */
  readonly isSelection?: true;
  readonly site: SiteReport;
  readonly completeness: Completeness;
  readonly script: ScriptReport;
  readonly documentKind?: string;
  readonly paragraphs: readonly Paragraph[];
  /** Entries of the document's own table of contents. */
  readonly contents?: readonly string[];
  readonly captured: string;
  readonly removed: readonly Removal[];
  readonly replaced: readonly Replacement[];
  readonly gaps: readonly Gap[];
  readonly suggestions: readonly Suggestion[];
  readonly pieces?: readonly Piece[];
  readonly damage?: readonly Damage[];
}
