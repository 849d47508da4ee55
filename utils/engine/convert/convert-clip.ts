import type { Clip, Paragraph, ParagraphMark } from '../model/clip.ts';
import type { Range } from '../model/range.ts';
import type { ConverterId, Register } from '../model/script.ts';
import { chooseConverter, type ScriptChoice } from '../text/converters.ts';
import { scriptOf } from '../text/script.ts';
import { countCharacters } from '../text/script-counts.ts';
import { convertCells, convertRows } from './convert-cells.ts';
import type { Converter } from './load-converter.ts';
import { type Place, placer } from './placer.ts';
import { type ConvertText, textConverter } from './text-converter.ts';
import type { WordPair } from './user-words.ts';

/** What the reader wants done to a clip's script. */
export interface ClipChoice extends ScriptChoice {
  readonly words?: readonly WordPair[];
  readonly quotes?: boolean;
  /** What the reader wrote, by the index of its paragraph: it stays as it is. */
  readonly edited?: Readonly<Record<number, readonly Range[]>>;
}

/** Gives a converter; the caller keeps those that are loaded. */
export type GiveConverter = (id: ConverterId, register?: Register) => Promise<Converter>;

/** Share of the other script from which a paragraph counts as already converted. */
const ALREADY_FROM = 0.7;

/**
 * The clip in another script, with the text before in `original` of each paragraph that changed. A clip that needs no conversion
 * comes back with the reason. What was captured, removed and quoted stays as the page had it.
 */
export async function convertClip(clip: Clip, choice: ClipChoice, give: GiveConverter): Promise<Clip> {
  if (choice.target === 'keep') return clip;
  if (clip.script.converted) throw new RangeError(`Unexpected clip converted by ${clip.script.converted}, expected one as it was cleaned`);
  const { id, why } = chooseConverter(clip.script, choice);
  if (!id) return { ...clip, script: { ...clip.script, why } };
  const toSimplified = choice.target === 'hans';
  const converter = await give(id, clip.script.register);
  const convert = textConverter(converter, { words: choice.words ?? [], quotes: choice.quotes ?? false, toSimplified });
  const isOther = (text: string): boolean => isInScript(text, toSimplified, clip.script.found === 'mixed');
  const inside = offsetsInside(clip);
  const placed = clip.paragraphs.map((paragraph, index) =>
    isOther(paragraph.text) ? unchanged(paragraph) : converted(paragraph, convert, choice.edited?.[index] ?? [], inside[index] ?? []),
  );
  const head = (text: string): string => (isOther(text) ? text : convert(text));
  return { ...withParagraphs(withHeads(clip, head), placed), script: { ...clip.script, converted: id, why } };
}

/** A paragraph after conversion, and where an offset of its text before comes to lie. */
interface Placed {
  readonly before: string;
  readonly paragraph: Paragraph;
  readonly place: Place;
}

/**
 * Whether the paragraph is already in the script that is wanted, or in none that can be converted. Beside Simplified paragraphs,
 * one without any character that is clearly Traditional may be Simplified: 李乾 is a name there, and 老么 a youngest child.
 */
function isInScript(text: string, toSimplified: boolean, isMixed: boolean): boolean {
  const counts = countCharacters(text);
  const { hans, hant } = counts;
  if (isMixed && toSimplified && hant === 0) return true;
  const [wanted, other] = toSimplified ? [hans, hant] : [hant, hans];
  return (wanted > 0 && wanted / (wanted + other) >= ALREADY_FROM) || scriptOf(counts) === 'ja';
}

function unchanged(paragraph: Paragraph): Placed {
  return { before: paragraph.text, paragraph, place: (offset) => offset };
}

/** `offsets` are those into the paragraph's text that others than its marks have. */
function converted(paragraph: Paragraph, convert: ConvertText, edited: readonly Range[], offsets: readonly number[]): Placed {
  const { rows, marks = [], text: before } = paragraph;
  const untouched = [...marks.filter(({ kind }) => kind === 'code'), ...edited];
  const whole: ConvertText = rows ? (text, ranges = []) => convertCells(text, convert, ranges) : convert;
  const text = whole(before, untouched);
  if (text === before) return unchanged(paragraph);
  const cuts = [...offsets, ...marks.flatMap(({ start, end }) => [start, end])];
  const place = placer({ before, after: text }, cuts, whole, untouched);
  const moved = (mark: ParagraphMark): ParagraphMark => ({ ...mark, start: place(mark.start), end: place(mark.end, true) });
  return {
    before,
    place,
    paragraph: {
      ...paragraph,
      text,
      original: before,
      ...(rows ? { rows: convertRows(rows, before, convert, untouched) } : {}),
      ...(paragraph.marks ? { marks: marks.map(moved) } : {}),
    },
  };
}

/** The offsets of gaps, damage and pieces, each as one into the text of its paragraph. */
function offsetsInside({ paragraphs, gaps, damage = [], pieces = [] }: Clip): readonly (readonly number[])[] {
  const all = [...gaps, ...damage].map(({ at }) => at);
  for (const { start, end } of pieces) if (start !== undefined && end !== undefined) all.push(start, end);
  const sorted = all.toSorted((a, b) => a - b);
  let [next, from] = [0, 0];
  return paragraphs.map(({ text }) => {
    const inside: number[] = [];
    for (let at = sorted[next]; at !== undefined && at <= from + text.length; at = sorted[next]) {
      inside.push(at - from);
      next += 1;
    }
    from += text.length + 1;
    return inside;
  });
}

/** The clip with other paragraphs; every offset into its text follows. */
function withParagraphs(clip: Clip, placed: readonly Placed[]): Clip {
  const place = offsets(placed);
  const text = placed.map(({ paragraph }) => paragraph.text).join('\n');
  const { gaps, pieces, damage, completeness } = clip;
  const counted = completeness.obtainedCharacters === undefined ? {} : { obtainedCharacters: visibleCharacters(text) };
  return {
    ...clip,
    text,
    completeness: { ...completeness, ...counted },
    paragraphs: placed.map(({ paragraph }) => paragraph),
    gaps: gaps.map((gap) => ({ ...gap, at: place(gap.at) })),
    ...(damage ? { damage: damage.map((one) => ({ ...one, at: place(one.at) })) } : {}),
    ...(pieces
      ? {
          pieces: pieces.map((piece) =>
            piece.start === undefined || piece.end === undefined
              ? piece
              : { ...piece, start: place(piece.start), end: place(piece.end, true) },
          ),
        }
      : {}),
  };
}

/** The clip with its titles converted: its own, those of its table of contents and of its pieces. */
function withHeads(clip: Clip, convert: (text: string) => string): Clip {
  const { title, contents, pieces } = clip;
  const converted = title === null ? null : convert(title);
  return {
    ...clip,
    title: converted,
    ...(title !== null && converted !== title ? { originalTitle: title } : {}),
    ...(contents ? { contents: contents.map(convert) } : {}),
    ...(pieces ? { pieces: pieces.map((piece) => ({ ...piece, title: convert(piece.title) })) } : {}),
  };
}

/** Code points that are no white space; the second half of a pair is none of its own. */
function visibleCharacters(text: string): number {
  return text.length - (text.match(/\s|[\udc00-\udfff]/g)?.length ?? 0);
}

/** Carries an offset of the text before over to the text after. */
function offsets(placed: readonly Placed[]): Place {
  const starts: { readonly before: number; readonly after: number }[] = [];
  let [before, after] = [0, 0];
  for (const { before: old, paragraph } of placed) {
    starts.push({ before, after });
    before += old.length + 1;
    after += paragraph.text.length + 1;
  }
  return (offset, toEnd = false) => {
    const index = starts.findLastIndex((start) => start.before <= offset);
    const [start, own] = [starts[index], placed[index]];
    return start && own ? start.after + own.place(offset - start.before, toEnd) : offset;
  };
}
