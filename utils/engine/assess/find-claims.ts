import type { KeptText, Reading } from '../model/reading.ts';
import { inkIn } from '../text/ink.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Finding } from './finding.ts';

/** Share of the claimed characters from which a text passes for whole: counts are rounded, and some count punctuation away. */
const WHOLE_FROM = 0.8;
const NEAR = 400;
const LONGEST_CLASS = 1500;
const CLASS = 0.4;
const CHARACTERS =
  /(?:全文|全篇|正文|本文|共|总计|约|合计)[共约有计达为:： ]{0,4}(\d{3,7}|\d{1,4}(?:\.\d{1,2})?(?=\s?万))\s?(万)?(?:余|多)?字|[（([【]\s?(\d{3,7})\s?字\s?[）)\]】]|(?:字数|字数统计)[:： ]{1,3}(\d{3,7})(?!\d)/gu;
const PAGES =
  /(?:共|总共|总)\s?(\d{1,4})\s?页[\s，,、/()（）|:：]{0,6}(?:第|当前第?)\s?(\d{1,4})\s?页|(?:第|当前第?)\s?(\d{1,4})\s?页[\s，,、/()（）|:：]{0,6}(?:共|总|\/)\s?(\d{1,4})\s?页/gu;

/** Counts that the page gives for the whole, against what is here. */
export function findClaims(reading: Reading, kept: KeptText): readonly Finding[] {
  return [...characterClaims(reading, kept), ...(reading.snapshot.pages ? [] : pageClaims(reading, kept))];
}

/** Title and places right around the text, where a page counts it. A count inside the text is about something else. */
function characterClaims({ snapshot, folded, region }: Reading, kept: KeptText): readonly Finding[] {
  const first = snapshot.blocks[region.blocks[0] ?? -1]?.start ?? 0;
  const last = snapshot.blocks[region.blocks.at(-1) ?? -1]?.end ?? folded.length;
  const findings: Finding[] = [];
  const read = (text: string, offset: number, weight: number, real: boolean): void => {
    for (const match of text.matchAll(CHARACTERS)) {
      const digits = match[1] ?? match[3] ?? match[4];
      const claimed = digits === undefined ? Number.NaN : Math.round(Number(digits) * (match[2] ? 10_000 : 1));
      if (!(claimed >= 100)) continue;
      if (findings.some(({ claimedCharacters }) => claimedCharacters === claimed)) continue;
      const stands = snapshot.text.indexOf(match[0]);
      const at = real ? offset + match.index : stands >= 0 ? stands : first;
      const obtained = inkIn(kept.text);
      const cut = obtained < claimed * WHOLE_FROM && obtained > claimed * 0.01;
      // 约700字 is the class of a pupil's essay, not a count.
      const isClass = claimed <= LONGEST_CLASS && claimed % 50 === 0 && !/全文|全篇|正文|本文|[共总合]/u.test(match[0]);
      const gap = { at: kept.text.length, kind: 'withheld', quote: match[0] } as const;
      findings.push({
        kind: 'claim',
        quote: match[0],
        at,
        cause: 'withheld',
        weight: cut ? (isClass ? weight * CLASS : weight) : 0,
        claimedCharacters: claimed,
        ...(cut ? { gap } : {}),
      });
    }
  };
  for (const title of [snapshot.meta.title, snapshot.meta.ogTitle, kept.title]) if (title) read(title, 0, 0.9, false);
  const from = Math.max(0, first - NEAR);
  read(folded.slice(from, first), from, 0.6, true);
  const head = folded.slice(first, Math.min(last, first + 120));
  read(head, first, 0.9, true);
  return findings;
}

/** Page 1 of several on one page of the site; a file whose own page numbers all stand in the text is whole. */
function pageClaims({ folded }: Reading, kept: KeptText): readonly Finding[] {
  const before = ({ index }: RegExpExecArray): number => kept.toText(index);
  const after = ({ index }: RegExpExecArray): number => kept.text.length - kept.toText(index);
  const seen = [...folded.matchAll(PAGES)].map((match) => ({
    match,
    total: parseNumeral(match[1] ?? match[4] ?? '') ?? 0,
    current: parseNumeral(match[2] ?? match[3] ?? '') ?? 0,
  }));
  const sane = seen.filter(({ total, current }) => total >= 2 && current >= 1 && current <= total);
  const highest = Math.max(...sane.map(({ current }) => current));
  const last = sane.at(-1);
  if (!last || (new Set(sane.map(({ current }) => current)).size > 1 && highest === last.total)) return [];
  if (!standsAlone(folded, last.match) || (after(last.match) > 150 && before(last.match) > 150)) return [];
  const quote = last.match[0];
  const gap = { at: last.current === last.total ? 0 : kept.text.length, kind: 'pagination', quote } as const;
  return [{ kind: 'pagination', quote, at: last.match.index, cause: 'paginated', weight: 0.7, gap }];
}

/** Whether the line says little more than the page: a form that explains page numbers is prose. */
function standsAlone(folded: string, { index, 0: found }: RegExpExecArray): boolean {
  const start = folded.lastIndexOf('\n', index) + 1;
  const end = folded.indexOf('\n', index);
  return (
    (end < 0 ? folded.length : end) - start <= found.length + 14 && !/[。；]\s{0,2}$/u.test(folded.slice(start, end < 0 ? undefined : end))
  );
}
