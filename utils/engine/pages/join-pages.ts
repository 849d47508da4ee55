import type { PageFailure, PageSnapshot, SourcePage } from '../model/snapshot.ts';

/** A page of an article as it was read, or why it was not. */
export type ReadPage = { readonly number: number; readonly url: string } & (
  | { readonly snapshot: PageSnapshot }
  | { readonly failure: PageFailure }
);

/** One snapshot of several pages in the order of their numbers; `own` is the one that the reader sees and gives address and head. */
export function joinPages(own: PageSnapshot, read: readonly ReadPage[]): PageSnapshot {
  const ordered = read.toSorted((a, b) => a.number - b.number);
  let joined: PageSnapshot = { ...own, text: '', blocks: [], containers: [], marks: [] };
  const pages: SourcePage[] = [];
  for (const page of ordered) {
    const { number, url } = page;
    const before = joined.text.length;
    if ('snapshot' in page) joined = append(joined, page.snapshot);
    const start = before === 0 || joined.text.length === before ? before : before + 1;
    pages.push({ number, url, start, end: joined.text.length, ...('failure' in page ? { failure: page.failure } : {}) });
  }
  const first = ordered.find((page) => 'snapshot' in page);
  const title = first && 'snapshot' in first ? first.snapshot.meta : own.meta;
  return { ...joined, meta: { ...own.meta, ...titles(title) }, pages };
}

/** The head of the first page names the article; those of later ones count it. */
function titles({ title, ogTitle }: PageSnapshot['meta']): Partial<PageSnapshot['meta']> {
  return { ...(title === undefined ? {} : { title }), ...(ogTitle === undefined ? {} : { ogTitle }) };
}

/** Puts a page behind the others; a line feed parts them. */
function append(joined: PageSnapshot, page: PageSnapshot): PageSnapshot {
  if (page.text === '') return joined;
  const isFirst = joined.text === '';
  const offset = isFirst ? 0 : joined.text.length + 1;
  const containers = joined.containers.length;
  const tables = Math.max(-1, ...joined.blocks.map(({ cell }) => cell?.table ?? -1)) + 1;
  const before = isFirst ? [] : joined.blocks.map((block, i) => (i === joined.blocks.length - 1 ? { ...block, end: offset } : block));
  return {
    ...joined,
    text: isFirst ? page.text : `${joined.text}\n${page.text}`,
    blocks: [
      ...before,
      ...page.blocks.map((block) => ({
        ...block,
        start: block.start + offset,
        end: block.end + offset,
        container: block.container + containers,
        ...(block.cell ? { cell: { ...block.cell, table: block.cell.table + tables } } : {}),
      })),
    ],
    containers: [
      ...joined.containers,
      ...page.containers.map((container) => ({ ...container, parent: container.parent < 0 ? -1 : container.parent + containers })),
    ],
    marks: [...joined.marks, ...page.marks.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }))],
  };
}

/** One page of a joined snapshot by itself, with the index of its first block. */
export function pageAlone(
  snapshot: PageSnapshot,
  { start, end }: SourcePage,
): { readonly page: PageSnapshot; readonly firstBlock: number } {
  const { pages: _, ...rest } = snapshot;
  const firstBlock = snapshot.blocks.findIndex((block) => block.start >= start);
  const blocks = snapshot.blocks.filter((block) => block.start >= start && block.start < end);
  const page: PageSnapshot = {
    ...rest,
    text: snapshot.text.slice(start, end),
    blocks: blocks.map((block) => ({ ...block, start: block.start - start, end: Math.min(block.end, end) - start })),
    marks: snapshot.marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
  };
  return { page, firstBlock };
}
