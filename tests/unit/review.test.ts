import { expect, test } from 'vitest';
import { type Cleaned, clean } from '../../utils/engine/clean.ts';
import { withGapMarks } from '../../utils/engine/export/gap-marks.ts';
import type { Gap } from '../../utils/engine/model/clip.ts';
import { reviewOf } from '../../utils/engine/review/review.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

const TEXT = ['关于防汛值守的通知', '汛期将至，请各单位严格执行值班制度。', '值班人员要熟悉预案，备好物资。'].join('\n');
const CLEANED = clean(captureText(TEXT, { capturedAt: '' }).snapshot);

function withGap(at: number): Cleaned {
  const gaps: readonly Gap[] = [{ at, kind: 'withheld', quote: '登录后阅读' }];
  return { ...CLEANED, clip: { ...CLEANED.clip, gaps } };
}

test('a gap stands among the paragraphs where the file marks it', () => {
  for (let at = 0; at <= CLEANED.clip.text.length; at += 1) {
    const cleaned = withGap(at);
    const laid = reviewOf(cleaned).items.flatMap((item) =>
      item.type === 'removed' ? [] : [item.type === 'gap' ? 'gap' : item.paragraph.text],
    );
    const filed = withGapMarks(cleaned.clip, {}).map((piece) => ('mark' in piece ? 'gap' : piece.paragraph.text));
    expect([at, laid]).toEqual([at, filed]);
  }
});

test('the characters are counted in the script that is shown', () => {
  const { clip } = CLEANED;
  const shown = { ...clip, completeness: { ...clip.completeness, obtainedCharacters: 41 } };
  expect(reviewOf(CLEANED, shown).completeness.obtainedCharacters).toBe(41);
});
