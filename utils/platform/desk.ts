import { browser } from 'wxt/browser';
import type { CopyVariant, Payload } from '../engine/export/clipboard.ts';
import type { Range } from '../engine/model/range.ts';
import type { Review, ReviewChange } from '../engine/model/review.ts';
import type { ScriptReport } from '../engine/model/script.ts';
import type { PageSnapshot } from '../engine/model/snapshot.ts';
import type { History } from '../engine/review/history.ts';
import type { PageView, Reason, Receipt } from './messages.ts';

/** A clip that was made, or why there is none. */
export type Added = { readonly id: string } | { readonly reason: Reason };

/** How a clip is converted, and the paragraphs that change by it, title first. */
export interface ConversionReport {
  readonly script: ScriptReport;
  readonly changed: readonly { readonly before: string; readonly after: string; readonly changes: readonly ReviewChange[] }[];
}

/** What the panel asks of the background, which alone holds the engine. */
export interface DeskRequests {
  /** Takes over a history when one is given, and lays the clip out. Undefined when the clip is gone, or nothing is in it. */
  readonly review: { readonly ask: { readonly id: string; readonly history?: History }; readonly answer: Review | undefined };
  readonly save: { readonly ask: { readonly id: string }; readonly answer: Receipt };
  /** The clip as it is copied. */
  readonly payload: { readonly ask: { readonly id: string; readonly variant: CopyVariant }; readonly answer: Payload };
  /** What conversion does to the clip as it is chosen. */
  readonly conversion: { readonly ask: { readonly id: string }; readonly answer: ConversionReport };
  /** Keeps the reading of a pasted text as a clip. */
  readonly add: { readonly ask: { readonly snapshot: PageSnapshot }; readonly answer: { readonly id: string } };
  /** Clips a tab without saving. */
  readonly clip: { readonly ask: { readonly tabId: number }; readonly answer: Added };
  /** Shows a tab's page in another way; false when the browser lets no script into it. */
  readonly view: { readonly ask: { readonly tabId: number; readonly view: PageView }; readonly answer: boolean };
  /** Scrolls a tab's page to a piece of the clip; false when it isn't there any more. */
  readonly locate: { readonly ask: { readonly tabId: number; readonly id: string; readonly range: Range }; readonly answer: boolean };
}

export type DeskRequest = keyof DeskRequests;

/** A request on its way to the background. */
export interface ToDesk {
  readonly target: 'desk';
  readonly request: DeskRequest;
  readonly ask: DeskRequests[DeskRequest]['ask'];
}

export type FromDesk = { readonly answer: unknown } | { readonly message: string };

/** Rejects with the background's own words when it fails. */
export async function askDesk<Name extends DeskRequest>(
  request: Name,
  ask: DeskRequests[Name]['ask'],
): Promise<DeskRequests[Name]['answer']> {
  const message: ToDesk = { target: 'desk', request, ask };
  const reply: FromDesk = await browser.runtime.sendMessage(message);
  if ('message' in reply) throw new Error(reply.message);
  // The background runs the table that belongs to these requests.
  return reply.answer as DeskRequests[Name]['answer'];
}
