import { browser } from 'wxt/browser';
import type { CopyChoices, Payload } from '../engine/export/clipboard.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { PageSnapshot } from '../engine/model/snapshot.ts';

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
}

export type ToPage =
  | { readonly type: 'copy'; readonly payload: Payload }
  | { readonly type: 'receipt'; readonly receipt: Receipt; readonly clip: Clip }
  | { readonly type: 'clip' };

export type ToBackground =
  | { readonly type: 'details' }
  | { readonly type: 'delete'; readonly downloadId: number }
  | { readonly type: 'copy'; readonly payload: Payload };

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
