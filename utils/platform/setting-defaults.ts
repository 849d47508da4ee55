import type { CopyVariant } from '../engine/export/clipboard.ts';
import { MARKDOWN } from '../engine/export/markdown.ts';
import type { UserRule } from '../engine/model/user-rule.ts';
import type { Kind } from '../engine/model/verdict.ts';
import type { SiteRules } from '../engine/review/history.ts';
import type { ScriptTarget } from '../engine/text/converters.ts';
import type { Clash } from './downloads.ts';

/** What the reader chose, for all pages. Add a field here with its default; a changed meaning needs a migration. */
export interface Settings {
  /** Id of the exporter that a click saves with. */
  readonly format: string;
  /** Look of Word documents. */
  readonly layout: 'official' | 'plain';
  /** Word documents end with their source and completeness. */
  readonly note: boolean;
  /** Places where text is missing are marked in it. */
  readonly gapMarks: boolean;
  /** Templates of the files' names and folders, as `filePath` reads them. */
  readonly name: string;
  readonly folder: string;
  /** What happens when a file of the name is there. */
  readonly clash: Clash;
  /** What a copy puts on the clipboard. */
  readonly copyAs: CopyVariant;
  readonly copySource: boolean;
  /** What a click on the icon does: save at once, or show the clip first. */
  readonly onClick: 'save' | 'preview';
  /** Colours of the extension's own pages and messages. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Kinds of noise that stay in documents. */
  readonly keptKinds: readonly Kind[];
  /** Whether clips stay on the list after their tab is gone. */
  readonly keepClips: boolean;
  /** Rules that the reader switched, by the name of the host. */
  readonly siteRules: Readonly<Record<string, SiteRules>>;
  /** Sites whose pages are always shown in another way, by the name of the host. */
  readonly siteViews: Readonly<Record<string, 'xray' | 'clean'>>;
  /** The script that clips are converted to, on all pages and on sites by the name of the host. */
  readonly script: ScriptTarget;
  readonly scriptSites: Readonly<Record<string, ScriptTarget>>;
  /** Conversion changes words of the region, too, where the text is not known to need it. */
  readonly scriptPhrases: boolean;
  readonly scriptQuotes: boolean;
  /** The reader's dictionary, as `parseUserWords` reads it. */
  readonly scriptWords: string;
  /** Names of hosts whose pages the icon says nothing of. */
  readonly quietSites: readonly string[];
  /** Words and elements that the reader has removed always. */
  readonly userRules: readonly UserRule[];
  /** Further pages of an article are fetched from its site on a click. */
  readonly joinPages: boolean;
  /** Reports on pages that were cleaned wrongly hold no numbers or ids of contacts. */
  readonly maskReports: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  format: MARKDOWN.id,
  layout: 'official',
  note: true,
  gapMarks: true,
  name: '{title}',
  folder: '',
  clash: 'number',
  copyAs: 'rich',
  copySource: false,
  onClick: 'save',
  theme: 'system',
  keptKinds: [],
  keepClips: true,
  siteRules: {},
  siteViews: {},
  script: 'keep',
  scriptSites: {},
  scriptPhrases: false,
  scriptQuotes: false,
  scriptWords: '',
  quietSites: [],
  userRules: [],
  joinPages: true,
  maskReports: true,
};
