import { DETECTION } from './detection.ts';
import { DOCX } from './docx.ts';
import { type Measure, measure } from './measure.ts';
import { SCRIPT_CONVERSION, SCRIPT_DETECTION } from './script.ts';
import { ZIP } from './zip.ts';

/** One file a measure. `npm run bench -- docx` runs those that are named. */
const MEASURES: readonly Measure[] = [DETECTION, DOCX, ZIP, SCRIPT_DETECTION, SCRIPT_CONVERSION];

const asked = process.argv.slice(2);
let failed = 0;
for (const one of MEASURES.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const { work, baseline, ratio } = await measure(one);
  await one.close?.();
  const holds = ratio <= one.bar;
  if (!holds) failed += 1;
  console.log(
    `${holds ? 'ok  ' : 'over'} ${one.id}: ${ratio.toFixed(2)} × (bar ${one.bar}), ${work.toFixed(1)} ms against ${baseline.toFixed(1)} ms`,
  );
  console.log(`     ${one.claim}`);
}
process.exitCode = failed > 0 ? 1 : 0;
