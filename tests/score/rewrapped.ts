import { clean } from '../../utils/engine/clean.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { type Part, readDocuments } from '../pages/documents.ts';
import { rewrap } from '../pages/rewrap.ts';
import { bare } from './measure.ts';

/** Line breaks of re-wrapped documents: those that should be joined, and those that should stay. */
export interface JoinScore {
  readonly breaks: number;
  readonly joined: number;
  readonly ends: number;
  readonly wrongJoins: number;
}

/** Characters on each side by which a place is found again. */
const AROUND = 8;

/** Re-wraps every document `rounds` times and counts right and wrong joins, each place found by the words around it. */
export function scoreJoins(part: Part, rounds: number, firstSeed: number): JoinScore {
  const documents = readDocuments(part);
  const score = { breaks: 0, joined: 0, ends: 0, wrongJoins: 0 };
  for (let round = 0; round < rounds; round += 1) {
    documents.forEach((document, k) => {
      const paragraphs = document.paragraphs.filter((paragraph) => typeof paragraph === 'string');
      const { text } = rewrap(paragraphs, firstSeed + round * documents.length + k);
      const { clip } = clean(captureText(text, { capturedAt: '' }).snapshot);
      // The first line may have been taken for the title.
      const own = [...(clip.title === null ? [] : [clip.title]), ...clip.paragraphs.map((paragraph) => paragraph.text)]
        .map(bare)
        .join('\n');
      const lines = text.split('\n').map(bare).filter(Boolean);
      const at = placesOf(paragraphs.map(bare), lines);
      for (const { before, after, isEnd } of at) {
        const [joined, apart] = [own.includes(before + after), own.includes(`${before}\n${after}`)];
        if (isEnd) score.ends += 1;
        else score.breaks += 1;
        if (isEnd && joined && !apart) score.wrongJoins += 1;
        if (!isEnd && joined) score.joined += 1;
      }
    });
  }
  return score;
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly isEnd: boolean;
}

/** The places between the lines of a wrapped text where paragraphs end or go on; page numbers and running heads are no lines of it. */
function placesOf(paragraphs: readonly string[], lines: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  const whole = paragraphs.join('');
  const ends = [0];
  for (const paragraph of paragraphs) ends.push((ends.at(-1) ?? 0) + paragraph.length);
  let at = 0;
  for (const line of lines) {
    if (!whole.startsWith(line, at)) continue;
    at += line.length;
    if (at >= whole.length) break;
    const start = ends.findLast((end) => end < at) ?? 0;
    const end = ends.find((one) => one > at) ?? whole.length;
    places.push({
      before: whole.slice(Math.max(start, at - AROUND), at),
      after: whole.slice(at, Math.min(end, at + AROUND)),
      isEnd: ends.includes(at),
    });
  }
  return places;
}
