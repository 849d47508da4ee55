import type { Range } from './range.ts';

/** An element that holds blocks, interned: equal parent and attributes of the same element share one entry. */
export interface Container {
  /** Index into `PageSnapshot.containers`; always smaller than this one's own index, -1 for the root. */
  readonly parent: number;
  readonly tag: string;
  readonly id?: string;
  readonly classes: readonly string[];
}

/** Place of a table cell; row and column count from 0 and skip the positions that earlier spans cover. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A maximal run of text between two block-level boundaries; its range takes in the line feed that ends it. */
export interface Block extends Range {
  /** Nearest block-level element, lower case: 'p', 'li', 'td', 'h2', 'div', 'br' when a line break opened the block. */
  readonly tag: string;
  /** Index into `PageSnapshot.containers`. */
  readonly container: number;
  /** UTF-16 units inside `<a href>`; link density = linkChars / (end - start). */
  readonly linkChars: number;
  readonly cell?: Cell;
  /** Number that an ordered list shows before the block. */
  readonly ordinal?: number;
  /** An empty line or empty paragraph stood before the block. */
  readonly gapBefore?: true;
}

export type MarkKind = 'strong' | 'emphasis' | 'link' | 'image' | 'code' | 'superscript' | 'hidden';

/** An inline fact. `value` is the absolute address of a link or image, or why a run is hidden. An image's range is empty. */
export interface Mark extends Range {
  readonly kind: MarkKind;
  readonly value?: string;
  /** Alternative text of an image. */
  readonly label?: string;
}

/** What the head of the page says of itself, verbatim; absent where it says nothing. */
export interface PageMeta {
  readonly title?: string;
  readonly ogTitle?: string;
  readonly canonical?: string;
  readonly ogUrl?: string;
  readonly siteName?: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly author?: string;
  readonly generator?: string;
  readonly lang?: string;
  /** Address of `<link rel="next">` or of a link that reads as "next page". */
  readonly next?: string;
}

/** Why a further page of an article is not there. */
export type PageFailure = 'status' | 'network' | 'timeout' | 'elsewhere' | 'no-page' | 'repeated' | 'limit' | 'cancelled';

/** A page of an article that the site splits; its range in the text is empty when it could not be read. */
export interface SourcePage extends Range {
  /** As the site counts, from 1. */
  readonly number: number;
  readonly url: string;
  readonly failure?: PageFailure;
}

/** One reading of a page: JSON-safe, never changed. `blocks` partition [0, text.length). */
export interface PageSnapshot {
  /** Undefined when nobody knows where the page came from. */
  readonly url?: string;
  /** ISO 8601 with a zone. */
  readonly capturedAt: string;
  /** 'txt' has one block a line and keeps the spaces that open a line. */
  readonly source: 'html' | 'txt';
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  /** Sorted by start. */
  readonly marks: readonly Mark[];
  readonly meta: PageMeta;
  /** The pages that were joined, in the order of their numbers; absent for a page by itself. */
  readonly pages?: readonly SourcePage[];
  /** Numbers of a viewer's pages that are there without their text. */
  readonly emptyPages?: readonly number[];
  /** The reader selected this part of the page: all of it is wanted, and what is around it isn't missing. */
  readonly isSelection?: true;
}
