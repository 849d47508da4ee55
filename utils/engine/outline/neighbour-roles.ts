import type { Paragraph } from '../model/clip.ts';

const ATTACHMENTS = /^附\s?件\s?[：:]?\s?(?:1|一)?/u;
const NUMBERED = /^\d{1,2}\s?[.．、]/u;
const LONGEST_NAME = 30;
const INK_OF_PROSE = /[，。；：！？、“”]/u;

/** Roles that only the lines beside tell: the members of a list of attachments, the name above a date. */
export function neighbourRoles(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let listing = false;
  return paragraphs.map((paragraph, i) => {
    const { role, text } = paragraph;
    listing = ATTACHMENTS.test(text) || (listing && NUMBERED.test(text));
    if (listing && role === 'heading' && NUMBERED.test(text)) return plain(paragraph, 'paragraph');
    const isName = role === 'paragraph' && text.length <= LONGEST_NAME && !INK_OF_PROSE.test(text);
    return isName && paragraphs[i + 1]?.role === 'date' ? plain(paragraph, 'signature') : paragraph;
  });
}

function plain({ level: _, ...paragraph }: Paragraph, role: Paragraph['role']): Paragraph {
  return { ...paragraph, role };
}
