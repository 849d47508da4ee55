/** What detection looks at: read from a page or from a snapshot, little of it and cheaply. */
export interface PageSigns {
  /** Lower case; '' when nobody knows where the page came from. */
  readonly host: string;
  readonly title: string;
  readonly generator: string;
  /** `.class` and `#id` tokens of the page. */
  readonly tokens: ReadonlySet<string>;
  /** Lines that are not long, from the head and the tail of the page, trimmed; a sentence where a line has several. */
  readonly lines: readonly string[];
}
