import { readDocuments } from '../pages/documents.ts';

const PARAGRAPHS = readDocuments('tune').flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => typeof paragraph === 'string'));

/** Paragraphs of real prose with `characters` UTF-16 units in all; `offset` picks others. */
export function proseOf(characters: number, offset = 0): readonly string[] {
  const texts: string[] = [];
  for (let left = characters, i = offset; left > 0; i += 1) {
    const text = (PARAGRAPHS[i % PARAGRAPHS.length] ?? '').slice(0, left);
    texts.push(text);
    left -= text.length;
  }
  return texts;
}
