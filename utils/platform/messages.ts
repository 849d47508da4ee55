import { browser } from 'wxt/browser';
import type { CopyChoices, Payload } from '../engine/export/clipboard.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { Detection } from '../engine/model/detection.ts';
import type { Range } from '../engine/model/range.ts';
import type { PageSnapshot } from '../engine/model/snapshot.ts';
import type { UserRule } from '../engine/model/user-rule.ts';
import type { Kind } from '../engine/model/verdict.ts';
import type { Conversion, ScriptTarget } from '../engine/text/converters.ts';
import type { PageConversion } from './conversion-port.ts';
import type { Settings } from './setting-defaults.ts';

/** Why a page can't be clipped. */
export const REASONS = ['browser-page', 'file', 'pdf', 'images', 'no-article', 'failed'] as const;
export type Reason = (typeof REASONS)[number];

/** What the injected script answers with: what it read and why a page of this kind may hold no text, or what went wrong. */
export type PageReading = { readonly snapshot: PageSnapshot; readonly whenEmpty: Reason } | { readonly message: string };

/** What was done with a clip, for the toast to tell. */
export interface Receipt {
  readonly purpose: 'save' | 'copy';
  readonly succeeded: boolean;
  /** Name of the file on disk, without its folder. */
  readonly file?: string;
  readonly downloadId?: number;
  /** How the reader wants the clip copied. */
  readonly copy: CopyChoices;
  /** ISO 8601: when this page was clipped before. */
  readonly before?: string;
  /** The kept clip that it is about, when it is about one. */
  readonly clipId?: string;
  /** The reader wanted another script, and it failed: the clip is as the page has it. */
  readonly isConversionFailed?: boolean;
  /** The reader may want such pages told as they open. */
  readonly offersDetection?: boolean;
}

/** A piece of the page to mark; the range is in the page's own reading, `at` in the clip's. */
export interface PageMark extends Range {
  readonly kind: Kind;
  readonly isSuggestion: boolean;
  readonly at?: number;
}

export type ToPage =
  | { readonly type: 'copy'; readonly payload: Payload }
  | { readonly type: 'receipt'; readonly receipt: Receipt; readonly clip: Clip; readonly theme: Settings['theme'] }
  /** Answered by the page view only: the page as it stands. */
  | { readonly type: 'view/read' }
  | { readonly type: 'view/paint'; readonly view: PageView; readonly marks: readonly PageMark[] }
  | { readonly type: 'view/locate'; readonly ranges: readonly Range[] }
  /** Shows the live page in another script, or in its own again when it was converted. */
  | { readonly type: 'page-script'; readonly theme: Settings['theme'] };

export type ToBackground =
  | { readonly type: 'details' }
  | { readonly type: 'sites' }
  /** How many pages of an article were read, of those that are known; it also keeps the background awake meanwhile. */
  | { readonly type: 'reading'; readonly read: number; readonly known: number }
  | { readonly type: 'delete'; readonly downloadId: number }
  | { readonly type: 'copy'; readonly payload: Payload }
  /** What the script that looks at listed and granted sites found. */
  | ({ readonly type: 'detected' } & Pick<Detection, 'isTemplateSite' | 'score'>)
  /** Answered with the rule's id, by which it can be taken back. */
  | { readonly type: 'rule/add'; readonly rule: Pick<UserRule, 'kind' | 'value' | 'host'> }
  | { readonly type: 'rule/remove'; readonly id: string }
  /** The page under a view has changed by itself. */
  | { readonly type: 'view/changed' }
  /** Saves or copies once more, in another script; the file of the receipt gives way to the new one. */
  | { readonly type: 'convert'; readonly conversion: string; readonly receipt: Receipt }
  /** Remembers a script for the clips of a site, or of all pages. */
  | { readonly type: 'always'; readonly target: ScriptTarget; readonly site: string | undefined }
  | { readonly type: 'convert-page' }
  /** How a live page is to be converted, by a sample of its text. */
  | { readonly type: 'page-conversion'; readonly sample: string; readonly lang: string };

/** How a live page is converted; without a conversion only the reason why not. */
export interface PageChoice {
  readonly conversion?: PageConversion;
  readonly lang: string;
  readonly why: Conversion['why'];
}

/** From the page view to the panel: the reader points at this offset of the clip's captured text. */
export interface ToPanel {
  readonly target: 'panel';
  readonly at: number;
}

/** To the welcome page: the reader clicked the icon over it. */
export interface ToWelcome {
  readonly target: 'welcome';
}

/** How a page is shown: as it is, with what would go marked, or without it. */
export type PageView = 'off' | 'xray' | 'clean';

/** Undefined when no script of ours listens in the tab. */
export function sendToPage<Answer>(tabId: number, message: ToPage): Promise<Answer | undefined> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 }).then(
    (answer: Answer) => answer,
    () => undefined,
  );
}

export function sendToBackground<Answer>(message: ToBackground): Promise<Answer> {
  return browser.runtime.sendMessage(message);
}
