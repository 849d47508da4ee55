import { capture } from '../../../utils/dom/capture.ts';
import { LiveSight } from '../../../utils/dom/live-sight.ts';
import type { PageSnapshot } from '../../../utils/engine/model/snapshot.ts';

/** What a click does in the page: reading with the browser's styles. */
export function captureLive(): PageSnapshot {
  return capture(document, {
    url: 'https://www.example.cn/a/1.html',
    capturedAt: '2026-01-01T08:00:00+08:00',
    sight: new LiveSight(document),
  }).snapshot;
}
