import type { Part } from '../pages/documents.ts';
import { scoreCollections } from './collections.ts';
import { scoreConversion } from './conversion.ts';
import { scoreCuts } from './cuts.ts';
import { caseRows, joinReport, pageRows, plantedReport, type Report, type Row, reportOf } from './report.ts';

const PAGES = 154;
const COLLECTIONS = 60;
const HEAD = '                      pages   kept     body     paragraphs  surviving  titles   truncation';

/** `npm run score` prints all measures; `npm run score -- tune` lists the cases of one part that are not exact. */
async function main(part: string | undefined): Promise<void> {
  if (part === 'tune' || part === 'measure') {
    for (const row of caseRows(part))
      if (!row.measured.exact || !row.measured.titleRight) console.log(line(row.name.padEnd(48), reportOf([row])), survivors(row));
    return;
  }
  console.log(HEAD);
  for (const one of ['tune', 'measure'] as const) {
    print(`cases, ${one}`, caseRows(one));
    const rows = pageRows(one, PAGES);
    print(`generated, ${one}`, rows);
    for (const [family, own] of Object.entries(Object.groupBy(rows, ({ group }) => group))) print(`  ${family}`, own ?? []);
    printSurvivors(one, rows);
    console.log(`  hard lines whole, ${one}: ${percent(plantedReport(one).whole)}`);
  }
  for (const one of ['tune', 'measure'] as const) printDocuments(one);
  await printConversion();
}

/** Wrong edits after conversion to Traditional and back, beside those of the library's own converter. */
async function printConversion(): Promise<void> {
  for (const [making, kinds] of await scoreConversion())
    for (const { kind, documents, characters, own, library, told } of kinds)
      console.log(
        `conversion, ${making}, ${kind}: ${own} wrong edits, library ${library}, in ${characters}; ${told} of ${documents} told rightly`,
      );
}

/** What is measured on documents without noise: their joins, cuts and collections. */
function printDocuments(part: Part): void {
  const { joined, wrong } = joinReport(part);
  console.log(`documents, ${part}: line breaks joined ${percent(joined)}, paragraph ends joined wrongly ${percent(wrong)}`);
  for (const { kind, documents, called, named, nameable } of scoreCuts(part)) {
    const names = nameable > 0 ? `, missing member named ${named} of ${nameable}` : '';
    if (documents > 0) console.log(`  ${kind}: ${called} of ${documents} said to be cut${names}`);
  }
  const { wanted, given, right } = scoreCollections(part, COLLECTIONS);
  console.log(`  pieces of collections: ${right} right of ${given} given and ${wanted} wanted`);
}

function print(name: string, rows: readonly Row[]): void {
  console.log(line(name.padEnd(22), reportOf(rows)));
}

function line(name: string, { counted, kept, body, paragraphs, surviving, titles, truncation }: Report): string {
  return [
    name,
    String(counted).padStart(5),
    percent(kept),
    percent(body),
    percent(paragraphs).padEnd(10),
    percent(surviving).padEnd(9),
    percent(titles),
    percent(truncation),
  ].join('  ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`.padStart(7);
}

function survivors({ measured }: Row): string {
  return measured.surviving.map(({ kind, text }) => `${kind}:${text.slice(0, 24)}`).join(' | ');
}

function printSurvivors(part: Part, rows: readonly Row[]): void {
  const kinds = Object.groupBy(
    rows.flatMap(({ measured }) => measured.surviving),
    ({ kind }) => kind,
  );
  console.log(
    `  surviving by kind, ${part}: ${Object.entries(kinds)
      .map(([kind, own]) => `${kind} ${own?.length}`)
      .join(', ')}`,
  );
}

await main(process.argv[2]);
