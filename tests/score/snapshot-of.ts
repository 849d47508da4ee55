import { capture } from '../../utils/dom/capture.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';

const CAPTURED_AT = '2026-01-01T08:00:00+08:00';

/** The snapshot of a page as the headless command takes it. */
export function snapshotOf(html: string, url?: string): PageSnapshot {
  return capture(parseHtml(html), context(url)).snapshot;
}

/** The snapshot of a plain text, one block a line. */
export function snapshotOfText(text: string, url?: string): PageSnapshot {
  return captureText(text, context(url)).snapshot;
}

function context(url: string | undefined): { readonly url?: string; readonly capturedAt: string } {
  return { ...(url === undefined ? {} : { url }), capturedAt: CAPTURED_AT };
}
