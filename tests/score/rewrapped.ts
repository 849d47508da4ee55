import { clean } from '../../utils/engine/clean.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { DOCUMENTS } from '../pages/documents.ts';
import { rewrap } from '../pages/rewrap.ts';
import { bare } from './measure.ts';

/** Line breaks of re-wrapped documents: those that should be joined, and those that should stay. */
export interface JoinScore {
  readonly breaks: number;
  readonly joined: number;
  readonly ends: number;
  readonly wrongJoins: number;
}

/** Re-wraps every document `rounds` times and counts right and wrong joins, by the offsets of paragraph ends without white space. */
export function scoreJoins(rounds: number, firstSeed: number, show = false): JoinScore {
  const score = { breaks: 0, joined: 0, ends: 0, wrongJoins: 0 };
  for (let round = 0; round < rounds; round += 1) {
    DOCUMENTS.forEach((document, k) => {
      const paragraphs = document.paragraphs.filter((paragraph) => typeof paragraph === 'string');
      const { text } = rewrap(paragraphs, firstSeed + round * DOCUMENTS.length + k);
      const { clip } = clean(captureText(text, { capturedAt: '' }).snapshot);
      // The first line may have been taken for the title.
      const own = [...(clip.title === null ? [] : [clip.title]), ...clip.paragraphs.map((paragraph) => paragraph.text)];
      const wanted = offsets(paragraphs);
      const had = offsets(own);
      const all = new Set([...wanted].filter((at) => had.has(at)));
      const lines = text
        .split('\n')
        .filter((line) => paragraphs.some((paragraph) => bare(paragraph).includes(bare(line))) && bare(line) !== '');
      score.ends += wanted.size - 1;
      score.wrongJoins += [...wanted].filter((at) => !had.has(at)).length;
      score.breaks += lines.length - wanted.size;
      score.joined += lines.length - wanted.size - [...had].filter((at) => !all.has(at)).length;
      if (show)
        for (const at of had)
          if (!all.has(at))
            console.log(`  not joined at ${at}: …${bare(own.join('')).slice(at - 20, at)}|${bare(own.join('')).slice(at, at + 20)}`);
      if (show)
        for (const at of wanted)
          if (!had.has(at))
            console.log(
              `  wrong join: …${paragraphs
                .map(bare)
                .join('')
                .slice(at - 20, at)}|${paragraphs
                .map(bare)
                .join('')
                .slice(at, at + 20)}`,
            );
    });
  }
  return score;
}

/** Where paragraphs end, in characters without white space from the start. */
function offsets(paragraphs: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(
    paragraphs.map((paragraph) => {
      at += bare(paragraph).length;
      return at;
    }),
  );
}
