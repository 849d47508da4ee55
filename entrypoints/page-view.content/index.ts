import { browser } from 'wxt/browser';
import { defineContentScript } from '#imports';
import { capture } from '../../utils/dom/capture.ts';
import { LiveSight } from '../../utils/dom/live-sight.ts';
import { PagePainter } from '../../utils/dom/page-painter.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { type PageMark, type PageView, sendToBackground, type ToPanel } from '../../utils/platform/messages.ts';
import { onPageMessage } from '../../utils/platform/on-page-message.ts';
import { zonedTime } from '../../utils/platform/zoned-time.ts';
import { PageWatcher } from './page-watcher.ts';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  matches: [],
  main(context): void {
    const viewer = new PageViewer();
    const stop = onPageMessage(['view/read', 'view/paint', 'view/locate'], (message) => {
      if (message.type === 'view/read') return viewer.read();
      return message.type === 'view/paint' ? viewer.paint(message.view, message.marks) : viewer.locate(message.ranges);
    });
    context.onInvalidated(() => {
      viewer.paint('off', []);
      stop();
    });
  },
});

/** Shows this page in a view, and asks for a fresh one when the page changes by itself. */
class PageViewer {
  readonly #painter = new PagePainter(document, []);
  readonly #watcher = new PageWatcher(document, () => void sendToBackground({ type: 'view/changed' }));
  #marks: readonly PageMark[] = [];
  #clicks: AbortController | undefined;

  read(): PageSnapshot {
    const context = { url: location.href, capturedAt: zonedTime(new Date()), sight: new LiveSight(document) };
    const { snapshot, anchors } = this.#watcher.timed(() => this.#painter.unhidden(() => capture(document, context)));
    this.#painter.read(anchors);
    return snapshot;
  }

  paint(view: PageView, marks: readonly PageMark[]): boolean {
    this.#marks = marks;
    this.#clicks?.abort();
    if (view === 'off') this.#painter.clear();
    if (view === 'xray') this.#painter.mark(marks);
    if (view === 'clean') this.#painter.hide(marks);
    if (view === 'off') this.#watcher.stop();
    else this.#watcher.start();
    if (view === 'xray') this.#followClicks();
    return true;
  }

  locate(ranges: readonly { readonly start: number; readonly end: number }[]): boolean {
    return this.#painter.point(ranges);
  }

  /** A click on a marked piece shows it in the panel; a link under it is not followed then. */
  #followClicks(): void {
    this.#clicks = new AbortController();
    const onClick = (event: MouseEvent): void => {
      const offset = this.#painter.offsetAt(event.clientX, event.clientY);
      const mark = offset === undefined ? undefined : this.#marks.find(({ start, end }) => start <= offset && offset < end);
      if (mark?.at === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const message: ToPanel = { target: 'panel', at: mark.at };
      // Nobody answers while no panel is open.
      browser.runtime.sendMessage(message).catch(() => undefined);
    };
    document.addEventListener('click', onClick, { capture: true, signal: this.#clicks.signal });
  }
}
