import type { PageSnapshot } from '../engine/model/snapshot.ts';
import { readMeta } from './page-meta.ts';
import { PageWalker } from './page-walker.ts';
import type { Part } from './selected-part.ts';
import type { Anchor } from './snapshot-builder.ts';
import { hidingTokens } from './style-rules.ts';
import { unclobbered } from './unclobbered.ts';
import { viewerPages } from './viewer-pages.ts';

export interface CaptureContext {
  readonly url?: string;
  /** ISO 8601 with a zone. */
  readonly capturedAt: string;
  /** The browser's own answer: why an element's text is out of sight. Absent where no styles are computed. */
  readonly isHidden?: (element: Element) => string | undefined;
  /** The same for the numbers of an ordered list: whether it shows any. */
  readonly showsNumbers?: (list: Element) => boolean;
  /** Reads only this part of the page. */
  readonly part?: Part;
}

/** Reads the page once, without changing it or asking for layout. The anchors hold the page's nodes and stay in the page. */
export function capture(page: Document, context: CaptureContext): { readonly snapshot: PageSnapshot; readonly anchors: readonly Anchor[] } {
  const document = unclobbered(page);
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');
  const viewer = viewerPages(document);
  const walker = new PageWalker(hidingTokens(styles), context, viewer);
  const root = document.body ?? document.documentElement;
  if (root) walker.walk(root);
  const read = walker.builder.build(context, readMeta(document));
  const snapshot = viewer.empty.length > 0 ? { ...read, emptyPages: viewer.empty } : read;
  return { snapshot: context.part ? { ...snapshot, isSelection: true } : snapshot, anchors: walker.builder.anchors };
}
