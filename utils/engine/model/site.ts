import type { PageSigns } from './page-signs.ts';

/** A site or a family of sites built with one program, and how it is told. */
export interface SiteFamily {
  /** The name of its file in `utils/engine/sites/`. */
  readonly id: string;
  /** Host names; a name stands for its subdomains too, and one without a dot for itself under any ending. */
  readonly hosts?: readonly string[];
  /**
   * Those of `hosts` on which the extension looks at pages as they load. Every new one is a permission that all who installed
   * it must grant: only sites that have stood for years, and `MOST_STABLE_HOSTS` in all.
   */
  readonly stableHosts?: readonly string[];
  /** `.class` or `#id` tokens that tell the family, although they hold nothing of interest; a trailing `*` stands for any ending. */
  readonly signTokens?: readonly string[];
  /** Matched against `<meta name="generator">`. */
  readonly generator?: RegExp;
  /** Phrases of the family's own template, as they stand in the page. */
  readonly phrases?: readonly string[];
  /** Sites of this family hand out templates or documents as such; false or absent where the program also runs other sites. */
  readonly sharesTemplates?: true;
}

/** Where the pages of a family keep the body, and what they set around it. */
export interface SiteLayout {
  /** `.class` or `#id` tokens of the element that holds the body. */
  readonly bodyTokens: readonly string[];
  /** `.class` or `#id` tokens of elements that never belong to the body. */
  readonly dropTokens: readonly string[];
}

/** Pages that belong to the family and pages that only look like it; each file of a family exports its own as `SAMPLES`. */
export interface SiteSamples {
  readonly fires: readonly SamplePage[];
  readonly ignores: readonly SamplePage[];
}

/** The signs of a page that matter. */
export interface SamplePage extends Partial<Omit<PageSigns, 'tokens'>> {
  readonly tokens?: readonly string[];
}

/** The most sites that the script of listed sites runs on. */
export const MOST_STABLE_HOSTS = 40;
