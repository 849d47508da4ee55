import type { Piece } from '../model/clip.ts';
import type { KeptText, Reading } from '../model/reading.ts';
import { leaves, lineOf, linesOf, promisedPieces } from './find-pieces.ts';
import type { Finding } from './finding.ts';

/** Listed or promised parts that are not in the text. */
export function findAbsentPieces(reading: Reading, kept: KeptText, pieces: readonly Piece[]): readonly Finding[] {
  return [...absentEntries(reading, kept), ...missingCount(reading, kept, pieces)];
}

/** Entries of the document's own contents that don't come back as lines. */
function absentEntries({ snapshot }: Reading, kept: KeptText): readonly Finding[] {
  const listed = leaves(kept.contents);
  if (listed.length < 3) return [];
  const lines = linesOf(kept.text);
  const found = listed.map((title) => lineOf(title, lines) >= 0);
  const present = found.filter(Boolean).length;
  const absent = listed.filter((_, i) => !found[i]);
  if (absent.length === 0 || present === 0) return [];
  const stops = found.lastIndexOf(true) === present - 1;
  // Entries that are absent here and there are mostly written differently in the text.
  const weight = stops ? 0.75 : present >= absent.length ? 0.3 : 0.15;
  const [quote = ''] = absent;
  const missing = stops ? absent : [];
  const at = Math.max(0, snapshot.text.indexOf(quote));
  return [
    {
      kind: 'contents',
      quote,
      at,
      cause: 'withheld',
      weight,
      missing,
      gap: { at: kept.text.length, kind: 'contents', quote: absent.join('、').slice(0, 200) },
    },
  ];
}

/** A title that promises more pieces than count themselves in the text. */
function missingCount({ snapshot, title }: Reading, kept: KeptText, pieces: readonly Piece[]): readonly Finding[] {
  const present = pieces.filter((piece) => piece.present).length;
  if (present < 2) return [];
  const raw = title.range ? lineAround(snapshot.text, title.range.start) : undefined;
  for (const named of [kept.title, raw, title.title, snapshot.meta.title, snapshot.meta.ogTitle]) {
    const promised = named === undefined ? undefined : promisedPieces(named);
    if (!promised) continue;
    if (present >= promised.count) return [];
    const at = Math.max(0, snapshot.text.indexOf(promised.quote));
    const gap = { at: kept.text.length, kind: 'contents', quote: promised.quote } as const;
    return [{ kind: 'claim', quote: promised.quote, at, cause: 'withheld', weight: 0.6, gap }];
  }
  return [];
}

/** The whole line of the title: what the page counts there is no part of the title that an editor gives. */
function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? at + 200 : Math.min(end, at + 200));
}
