import type { Paragraph, ParagraphMark } from '../model/clip.ts';
import type { Mark } from '../model/snapshot.ts';

/** Words of an image's description or address that make it an advert, a code to scan, a logo or a spacer. */
const NOISE =
  /二维码|扫码|扫一扫|广告|会员|客服|公众号|加群|qr-?code|(?:^|[/_.-])(?:ads?|adv|banner|logo|ewm|qr|weixin|wechat|avatar|loading|blank|spacer|pixel|icon|share)(?:[/_.\d-]|$)/iu;

/** Whether an image belongs to the document rather than to the site. */
export function isPicture({ value = '', label = '' }: Mark): boolean {
  return !NOISE.test(label) && !NOISE.test(value.replace(/^https?:\/\/[^/]+/u, ''));
}

/** A picture that stands before a heading belongs after the paragraph above it, not into the heading's own line. */
export function liftImages(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const lifted: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = lifted.at(-1);
    const leads = (mark: ParagraphMark): boolean => mark.kind === 'image' && mark.start === 0;
    const images = paragraph.role === 'heading' ? (paragraph.marks?.filter(leads) ?? []) : [];
    if (images.length === 0 || !before || before.role === 'table' || before.role === 'heading') {
      lifted.push(paragraph);
      continue;
    }
    const at = { start: before.text.length, end: before.text.length };
    lifted[lifted.length - 1] = { ...before, marks: [...(before.marks ?? []), ...images.map((image) => ({ ...image, ...at }))] };
    const { marks = [], ...rest } = paragraph;
    const own = marks.filter((mark) => !leads(mark));
    lifted.push(own.length > 0 ? { ...rest, marks: own } : rest);
  }
  return lifted;
}
