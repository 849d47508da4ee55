import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts to set weights by, and texts by other hands that are only measured on. */
export type Part = 'tune' | 'measure';

/** A clean document; a paragraph that is a list of rows is a table. */
export interface SourceDocument {
  readonly id: string;
  /** Genre word that announcing phrases use. */
  readonly genre: string;
  readonly title: string;
  readonly paragraphs: readonly (string | readonly (readonly string[])[])[];
}

/** The clean documents of one part, by name. A file's first line is the title, its second the genre; a line with tabs is a table's row. */
export function readDocuments(part: Part): readonly SourceDocument[] {
  return texts(`tests/pages/documents/${part}`).map(({ name, lines }) => {
    const [title = '', genre = '', ...rest] = lines;
    const paragraphs: (string | string[][])[] = [];
    for (const line of rest) {
      const cells = line.split('\t');
      const last = paragraphs.at(-1);
      if (cells.length === 1) paragraphs.push(line);
      else if (Array.isArray(last)) last.push(cells);
      else paragraphs.push([cells]);
    }
    return { id: name.replace(/\.txt$/u, ''), genre, title, paragraphs };
  });
}

/** Lines that authors wrote although they hold words that adverts use. */
export function readLines(part: Part): readonly string[] {
  return texts(`tests/pages/lines/${part}`).flatMap(({ lines }) => lines);
}

/** Files of a folder by name, each with its lines that are not blank, trimmed. */
export function texts(folder: string): readonly { readonly name: string; readonly lines: readonly string[] }[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({
      name,
      lines: readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line) => line.replace(/^[ \u3000]+|[\s\u3000]+$/gu, ''))
        .filter((line) => line !== ''),
    }));
}
