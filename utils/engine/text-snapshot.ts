import type { Block, PageSnapshot } from './model/snapshot.ts';

/** Reads a plain text, one block a line; blank lines leave no block, only `gapBefore` on the next one. */
export function captureText(
  text: string,
  context: { readonly url?: string; readonly capturedAt: string },
): { readonly snapshot: PageSnapshot } {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  let gap = false;
  for (const raw of lines) {
    const line = raw.trimEnd();
    if (line === '') {
      gap = true;
      continue;
    }
    const end = at + line.length + 1;
    blocks.push({ start: at, end, tag: 'p', container: 0, linkChars: 0, ...(gap ? { gapBefore: true as const } : {}) });
    pieces.push(line, '\n');
    at = end;
    gap = false;
  }
  const last = blocks.pop();
  if (last) blocks.push({ ...last, end: last.end - 1 });
  const snapshot: PageSnapshot = {
    ...(context.url === undefined ? {} : { url: context.url }),
    capturedAt: context.capturedAt,
    source: 'txt',
    text: pieces.slice(0, -1).join(''),
    blocks,
    containers: [{ parent: -1, tag: 'body', classes: [] }],
    marks: [],
    meta: {},
  };
  return { snapshot };
}
