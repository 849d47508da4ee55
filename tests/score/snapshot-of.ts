import { capture } from '../../utils/dom/capture.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { parseHtml } from '../../utils/node/parse-html.ts';

/** The snapshot of a page as the headless command takes it. */
export function snapshotOf(html: string, url?: string): PageSnapshot {
  return capture(parseHtml(html), { ...(url === undefined ? {} : { url }), capturedAt: '2026-01-01T08:00:00+08:00' }).snapshot;
}
