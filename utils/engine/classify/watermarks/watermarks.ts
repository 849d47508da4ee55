import type { Reading } from '../../model/reading.ts';
import type { Verdict } from '../../model/verdict.ts';
import { categoryWords } from './category-words.ts';
import { emojiSalt } from './emoji-salt.ts';
import { hiddenRuns } from './hidden.ts';
import { jammer } from './jammer.ts';
import { pageBlocks } from './page-blocks.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { strayMarks } from './stray-marks.ts';

/** Characters, words and hidden runs put into a good text: what an editor strikes without touching a sentence. */
export function watermarks(reading: Reading): readonly Verdict[] {
  const blocks = pageBlocks(reading);
  return [
    ...strayMarks(reading, blocks),
    ...pinyinGloss(reading, blocks),
    ...jammer(reading, blocks),
    ...emojiSalt(reading, blocks),
    ...categoryWords(reading, blocks),
    ...hiddenRuns(reading),
  ];
}
