import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import type { ConverterId } from '../../utils/engine/model/script.ts';
import { chooseConverter } from '../../utils/engine/text/converters.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { readDocuments, texts } from '../pages/documents.ts';
import { lineEdits } from './edit-distance.ts';

/** Wrong edits on texts of one kind that were converted to Traditional and back. */
export interface ConversionScore {
  readonly kind: string;
  readonly documents: number;
  readonly characters: number;
  /** By the converter that is chosen for each text. */
  readonly own: number;
  /** By the library's converter for such texts: tw2sp, tw2s, hk2s; none for Simplified ones. */
  readonly library: number;
  /** Documents whose script or making was told rightly. */
  readonly told: number;
}

const give = converterStore();

/** How a text was made Traditional, what the library turns it back with, and how it is told. */
const MAKINGS = [
  { making: 'machine', by: 's2twp', back: 'tw2sp', variants: ['machine'] },
  { making: 'tw', by: 's2tw', back: 'tw2s', variants: ['tw', 'plain'] },
  { making: 'hk', by: 's2hk', back: 'hk2s', variants: ['hk', 'plain'] },
] as const;

/** Scores all makings, by kind of text; none of these texts was looked at when the tables were made. */
export async function scoreConversion(): Promise<ReadonlyMap<string, readonly ConversionScore[]>> {
  const kinds = Object.groupBy(measuredTexts(), ({ kind }) => kind);
  const scores = new Map<string, readonly ConversionScore[]>();
  for (const { making, by, back, variants } of MAKINGS) {
    const own: ConversionScore[] = [];
    for (const [kind, all] of Object.entries(kinds))
      own.push(
        await scoreKind(
          kind,
          (all ?? []).map(({ text }) => text),
          by,
          back,
          variants,
        ),
      );
    scores.set(making, own);
  }
  return scores;
}

async function scoreKind(
  kind: string,
  originals: readonly string[],
  by: ConverterId,
  back: ConverterId,
  variants: readonly string[],
): Promise<ConversionScore> {
  const [make, library] = await Promise.all([give(by), give(back)]);
  let score: ConversionScore = { kind, documents: 0, characters: 0, own: 0, library: 0, told: 0 };
  for (const original of originals) {
    const made = make.convert(original);
    const report = detectScript(made);
    const { id } = chooseConverter(report, { target: 'hans' });
    const own = id ? (await give(id, report.register)).convert(made) : made;
    // A text without any word that a region has otherwise is the same whoever made it.
    const isTold = report.found === 'hant' && (variants.includes(report.variant ?? '') || lineEdits(own, original) === 0);
    score = {
      kind,
      documents: score.documents + 1,
      characters: score.characters + original.length,
      own: score.own + lineEdits(own, original),
      library: score.library + lineEdits(library.convert(made), original),
      told: score.told + Number(isTold),
    };
  }
  return score;
}

/** Documents by other hands, and texts of other kinds: by the register that they are told as, and by their names. */
export function measuredTexts(): readonly { readonly kind: string; readonly text: string }[] {
  const documents = readDocuments('measure').map(({ title, genre, paragraphs }) => ({
    kind: /小结|总结|计划|方案|纪要|通知|述职|讲话|倡议|条例|规定|报告|发言/u.test(genre + title) ? 'office' : 'general',
    text: [
      title,
      ...paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph.map((row) => row.join('\t')).join('\n'))),
    ].join('\n'),
  }));
  const others = texts('tests/pages/conversion').map(({ name, lines }) => ({ kind: name.replace(/-.*$/u, ''), text: lines.join('\n') }));
  return [...documents, ...others];
}
