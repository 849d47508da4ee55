import type { IBaseParagraphStyleOptions, IParagraphPropertiesOptions, ISectionPropertiesOptions } from 'docx';

/** The library takes every property of a paragraph in a style too, which its type doesn't say. */
export interface ParagraphLook extends Omit<IBaseParagraphStyleOptions, 'paragraph'> {
  readonly paragraph?: Omit<IParagraphPropertiesOptions, 'numbering'>;
}

/** Styles beside the title and the six headings; the keys are the ids that paragraphs name. Running text is Normal and names none. */
export type StyleId =
  | 'Salutation'
  | 'Signature'
  | 'Quote'
  | 'Verse'
  | 'PictureText'
  | 'FootnoteLine'
  | 'ListItem'
  | 'TableText'
  | 'Gap'
  | 'Note'
  | 'PageNumber';

/** Everything that a look of documents decides. Lengths are twentieths of a point. */
export interface Layout {
  readonly page: ISectionPropertiesOptions;
  /** Odd page numbers stand right, even ones left; else all in the middle. */
  readonly outerPageNumbers: boolean;
  readonly textWidth: number;
  /** One character of the body. */
  readonly character: number;
  /** Font and size where nothing else is said. */
  readonly base: NonNullable<ParagraphLook['run']>;
  readonly normal: ParagraphLook;
  readonly title: ParagraphLook;
  readonly headings: readonly [ParagraphLook, ParagraphLook, ParagraphLook, ParagraphLook];
  readonly styles: Readonly<Record<StyleId, ParagraphLook & { readonly name: string }>>;
}

/** A font for Chinese beside the one for Latin letters; the hint gives quotation marks and dashes to the Chinese one. */
export function fonts(eastAsia: string, latin: string): NonNullable<NonNullable<ParagraphLook['run']>['font']> {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
}

/** No indent at all: a style's own is counted in characters, which win over lengths. */
export const FLUSH = { firstLine: 0, firstLineChars: 0 } as const;
