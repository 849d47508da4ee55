import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { categoryWords } from './category-words.ts';
import { emojiSalt } from './emoji-salt.ts';
import { hiddenRuns } from './hidden.ts';
import { jammer } from './jammer.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { strayMarks } from './stray-marks.ts';

/** Characters, words and hidden runs put into a good text: what an editor strikes without touching a sentence. */
export function watermarks(reading: Reading): readonly Verdict[] {
  return [
    ...strayMarks(reading),
    ...pinyinGloss(reading),
    ...jammer(reading),
    ...emojiSalt(reading),
    ...categoryWords(reading),
    ...hiddenRuns(reading),
  ];
}
