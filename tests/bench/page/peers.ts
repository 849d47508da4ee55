import { capture } from '../../../utils/dom/capture.ts';
import { LiveSight } from '../../../utils/dom/live-sight.ts';
import type { Cleaned } from '../../../utils/engine/clean.ts';
import { clean } from '../../../utils/engine/clean.ts';
import type { PageSnapshot } from '../../../utils/engine/model/snapshot.ts';

/** What the extension does on a click, in one place: reading with the browser's styles, then all stages of the engine. */
export function captureLive(): PageSnapshot {
  return capture(document, {
    url: 'https://www.example.cn/a/1.html',
    capturedAt: '2026-01-01T08:00:00+08:00',
    sight: new LiveSight(document),
  }).snapshot;
}

export function clipLive(): Cleaned {
  return clean(captureLive());
}
