import type { PageSnapshot } from '../engine/model/snapshot.ts';
import { readMeta } from './page-meta.ts';
import type { PageDocument, PageText } from './page-tree.ts';
import { PageWalker } from './page-walker.ts';
import type { Part } from './selected-part.ts';
import { RuleSight, type Sight } from './sight.ts';
import type { Anchor } from './snapshot-builder.ts';
import { unclobbered } from './unclobbered.ts';

export interface CaptureContext {
  readonly url?: string;
  /** ISO 8601 with a zone. */
  readonly capturedAt: string;
  /** What the browser shows; absent where no styles are computed. */
  readonly sight?: Sight;
  /** Reads only this part of the page. */
  readonly part?: Part;
}

/** A reading of a page. The anchors hold the page's nodes and stay in the page. */
export interface Captured<Node extends PageText> {
  readonly snapshot: PageSnapshot;
  readonly anchors: readonly Anchor<Node>[];
}

/** Reads the page once, without changing it or asking for layout. */
export function capture(page: Document, context: CaptureContext): Captured<Text>;
export function capture(page: PageDocument, context: CaptureContext): Captured<PageText>;
export function capture(page: PageDocument, context: CaptureContext): Captured<PageText> {
  const document = unclobbered(page);
  const { builder, viewer } = walked(document, context);
  const read = builder.build(context);
  const snapshot: PageSnapshot = {
    ...read,
    meta: readMeta(document, read.text),
    ...(viewer.empty.length > 0 ? { emptyPages: viewer.empty } : {}),
    ...(context.part ? { isSelection: true } : {}),
  };
  return { snapshot, anchors: builder.anchors };
}

function walked(document: PageDocument, context: CaptureContext): PageWalker {
  const walker = new PageWalker(context.sight ?? new RuleSight(document), context);
  const root = document.body ?? document.documentElement;
  if (root) walker.walk(root);
  return walker;
}
