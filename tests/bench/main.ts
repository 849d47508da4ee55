import { existsSync, writeFileSync } from 'node:fs';
import { chart } from './chart.ts';
import { DETECTION } from './detection.ts';
import { DOCX } from './docx.ts';
import { HEADLESS, heapOver } from './headless.ts';
import { openLab } from './in-page.ts';
import { LINES } from './lines.ts';
import { type Measure, measure } from './measure.ts';
import { coldTimes, footprints, growth, warmSets } from './page-figures.ts';
import { panelFigures } from './panel.ts';
import { patternFigure } from './patterns.ts';
import { profile } from './profile.ts';
import { type Measured, report } from './report.ts';
import { SCRIPT_CONVERSION, SCRIPT_DETECTION } from './script.ts';
import { sizesOf } from './sizes.ts';
import { ZIP } from './zip.ts';

/** One file a measure. `npm run bench -- docx` runs those that are named; without a name everything runs, and the report is written. */
const MEASURES: readonly Measure[] = [DETECTION, DOCX, ZIP, SCRIPT_DETECTION, SCRIPT_CONVERSION, HEADLESS, LINES];
const BUILT = '.output/chrome-mv3';
const WARM_ROUNDS = 15;
const COLD_RUNS = 7;
const HEADLESS_PAGES = 10_000;

const asked = process.argv.slice(2);
const measures: Measured[] = [];
for (const one of MEASURES.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const figures = await measure(one);
  await one.close?.();
  measures.push({ id: one.id, claim: one.claim, bar: one.bar, ...figures });
  const { work, baseline, ratio } = figures;
  console.log(
    `${ratio <= one.bar ? 'ok  ' : 'over'} ${one.id}: ${ratio.toFixed(2)} × (bar ${one.bar}), ${work.toFixed(1)} ms against ${baseline.toFixed(1)} ms`,
  );
  console.log(`     ${one.claim}`);
}
if (asked.length === 0) await all();
process.exitCode = measures.some(({ ratio, bar }) => ratio > bar) ? 1 : 0;

async function all(): Promise<void> {
  if (!existsSync(BUILT)) throw new Error('Unexpected missing build; run npm run build:chromium');
  const lab = await openLab();
  try {
    const sets = await warmSets(lab, WARM_ROUNDS);
    const colds = await coldTimes(lab, COLD_RUNS);
    const growths = await growth(lab);
    const figures = {
      measures,
      sets,
      colds,
      growths,
      footprints: await footprints(lab),
      sizes: sizesOf(BUILT),
      panel: await panelFigures(),
      patterns: patternFigure(),
      shares: await profile(),
      heaps: heapOver(HEADLESS_PAGES, HEADLESS_PAGES / 5),
    };
    writeFileSync('docs/benchmark.svg', chart(growths));
    writeFileSync('docs/benchmark.md', report(figures));
    console.log(report(figures));
  } finally {
    await lab.close();
  }
}
