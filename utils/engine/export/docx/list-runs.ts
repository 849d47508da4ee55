import type { Paragraph } from '../../model/clip.ts';

/** Where a list's item belongs: `list` tells the lists of a document apart, `start` is the number that its list begins with. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
  readonly start?: number;
}

interface OpenList extends ListPlace {
  readonly ordinal?: number;
}

/** Word counts by itself: a list goes on only while its numbers do, so that every item shows the page's number. */
export function listPlaces(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, ListPlace> {
  const places = new Map<Paragraph, ListPlace>();
  let open: OpenList[] = [];
  let lists = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'list-item') {
      open = [];
      continue;
    }
    const level = Math.min(Math.max(paragraph.level ?? 1, 1), 9) - 1;
    const before = open[level];
    const goesOn = before !== undefined && before.ordinal === (paragraph.ordinal === undefined ? undefined : paragraph.ordinal - 1);
    if (!goesOn) lists += 1;
    const start = goesOn ? before.start : paragraph.ordinal;
    const place = { list: goesOn ? before.list : lists, level, ...(start === undefined ? {} : { start }) };
    places.set(paragraph, place);
    open = open.slice(0, level);
    open[level] = { ...place, ...(paragraph.ordinal === undefined ? {} : { ordinal: paragraph.ordinal }) };
  }
  return places;
}
