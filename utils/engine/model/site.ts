/** A site or a family of sites built with one program: where its pages keep the body, and what they set around it. */
export interface SiteFamily {
  /** The name of its file in `utils/engine/sites/`. */
  readonly id: string;
  /** Host names; a name stands for its subdomains too. */
  readonly hosts?: readonly string[];
  /** `.class` or `#id` tokens of the element that holds the body. */
  readonly bodyTokens: readonly string[];
  /** `.class` or `#id` tokens of elements that never belong to the body. */
  readonly dropTokens: readonly string[];
  /** `.class` or `#id` tokens that tell the family, although they hold nothing of interest; a trailing `*` stands for any ending. */
  readonly signTokens?: readonly string[];
  /** Matched against `<meta name="generator">`. */
  readonly generator?: RegExp;
  /** Phrases of the family's own template, as they stand in the page. */
  readonly phrases?: readonly string[];
  /** Sites of this family hand out templates or documents as such; false or absent where the program also runs other sites. */
  readonly sharesTemplates?: true;
}
