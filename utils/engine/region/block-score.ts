import type { Block, PageSnapshot } from '../model/snapshot.ts';

const HAN = /\p{Script=Han}/u;
const SENTENCE_MARK = /[。！？；，：、,;!?”]/u;

/** Facts of one block's text that scoring needs, from one pass over it. */
export interface BlockShape {
  /** Code units without white space. */
  readonly characters: number;
  readonly han: number;
  readonly sentenceMarks: number;
  /** 0 to 1. */
  readonly linkDensity: number;
  /** All of it is hidden. */
  readonly hidden: boolean;
}

/** Reads the shape of every block; `hidden` marks must be sorted by start. */
export function blockShapes(snapshot: PageSnapshot): readonly BlockShape[] {
  const hidden = snapshot.marks.filter((mark) => mark.kind === 'hidden' && mark.value !== 'collapsed');
  let next = 0;
  let hiddenUntil = 0;
  return snapshot.blocks.map((block) => {
    while (next < hidden.length && (hidden[next]?.start ?? 0) <= block.start) {
      hiddenUntil = Math.max(hiddenUntil, hidden[next]?.end ?? 0);
      next += 1;
    }
    return blockShape(snapshot.text, block, hiddenUntil >= block.end - 1);
  });
}

function blockShape(text: string, block: Block, hidden: boolean): BlockShape {
  let characters = 0;
  let han = 0;
  let sentenceMarks = 0;
  for (let i = block.start; i < block.end; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0x3000 || code === 0xa0) continue;
    characters += 1;
    if (code >= 0x4e00 && code <= 0x9fff) han += 1;
    else if (code > 0x2e7f || code < 0x80 || code === 0x201d) {
      const character = text.charAt(i);
      if (SENTENCE_MARK.test(character)) sentenceMarks += 1;
      else if (code > 0x2e7f && HAN.test(character)) han += 1;
    }
  }
  return { characters, han, sentenceMarks, linkDensity: characters === 0 ? 0 : Math.min(1, block.linkChars / characters), hidden };
}

/** Characters of a block that read as prose, folded or not: none without a sentence mark or in links. */
export function proseCharacters({ characters, sentenceMarks, linkDensity }: BlockShape): number {
  return sentenceMarks === 0 || characters < 20 ? 0 : characters * (1 - linkDensity);
}

/** How much a block's own text speaks for (positive) or against being part of a document, in characters of prose. */
export function textScore(shape: BlockShape): number {
  const { characters, sentenceMarks, linkDensity, hidden } = shape;
  if (hidden) return -4;
  if (linkDensity > 0.5) return -6 - Math.min(characters, 60) / 4;
  const prose = characters * (1 - linkDensity);
  if (sentenceMarks === 0) return characters > 60 ? prose / 8 : -3;
  if (characters < 20) return -1;
  return Math.min(prose, 600) * Math.min(1, 0.3 + (sentenceMarks / characters) * 20);
}
