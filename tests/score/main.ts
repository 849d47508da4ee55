import { parseHTML } from 'linkedom';
import { capture } from '../../utils/dom/capture.ts';
import { clean } from '../../utils/engine/clean.ts';
import { readCases } from './cases.ts';
import { type Measure, measure } from './measure.ts';

const CAPTURED_AT = '2026-01-01T08:00:00+08:00';
const words = process.argv.slice(2).filter((word) => word !== '-v');
const part = words[0] ?? 'tune';
const only = words[1];

const rows: { readonly name: string; readonly measured: Measure; readonly truncationRight: boolean | undefined }[] = [];
for (const one of readCases(`tests/cases/${part}`)) {
  if (only && !one.name.includes(only)) continue;
  const { document } = parseHTML(one.html);
  const { snapshot } = capture(document as unknown as Document, { ...(one.url ? { url: one.url } : {}), capturedAt: CAPTURED_AT });
  const { clip } = clean(snapshot);
  const measured = measure(clip, one);
  rows.push({
    name: one.name,
    measured,
    truncationRight: one.truncated === undefined ? undefined : clip.completeness.truncated === one.truncated,
  });
  if (only)
    console.log(
      `== ${one.name}\ntitle ${clip.title}\n${clip.text}\n-- removed\n${clip.removed.map((r) => `${r.kind} ${r.rule}: ${JSON.stringify(r.text)}`).join('\n')}`,
    );
  if (only || process.argv.includes('-v')) {
    if (!measured.exact || !measured.titleRight || measured.rightParagraphs < measured.goldParagraphs)
      console.log(
        `${one.name}: kept ${measured.keptCharacters}/${measured.goldCharacters} of ${measured.outputCharacters}, paragraphs ${measured.rightParagraphs}/${measured.goldParagraphs}${measured.titleRight ? '' : `, title ${clip.title} for ${one.title}`}; left: ${measured.surviving.map((s) => `${s.kind}:${s.text.slice(0, 30)}`).join(' | ')}`,
      );
  }
}

const sum = (of: (m: Measure) => number): number => rows.reduce((total, { measured }) => total + of(measured), 0);
const share = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(2)} %`;
console.log(`${part}: ${rows.length} cases`);
console.log(
  `body characters kept      ${share(
    sum((m) => m.keptCharacters),
    sum((m) => m.goldCharacters),
  )}`,
);
console.log(
  `output that is body       ${share(
    sum((m) => m.keptCharacters),
    sum((m) => m.outputCharacters),
  )}`,
);
console.log(
  `paragraphs exactly right  ${share(
    sum((m) => m.rightParagraphs),
    sum((m) => m.goldParagraphs),
  )}`,
);
console.log(
  `fragments surviving       ${share(
    sum((m) => m.surviving.length),
    sum((m) => m.fragments),
  )}`,
);
console.log(
  `titles exactly right      ${share(
    sum((m) => Number(m.titleRight)),
    rows.length,
  )}`,
);
console.log(
  `pages exactly right       ${share(
    sum((m) => Number(m.exact)),
    rows.length,
  )}`,
);
const judged = rows.filter(({ truncationRight }) => truncationRight !== undefined);
console.log(`truncation right          ${share(judged.filter(({ truncationRight }) => truncationRight).length, judged.length)}`);
