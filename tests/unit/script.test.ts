import { describe, expect, test } from 'vitest';
import { detectScript } from '../../utils/engine/text/script.ts';

describe('detectScript', () => {
  test.each([
    ['各科室要认真落实本年度的工作安排。', 'hans'],
    ['各科室要認真落實本年度的工作安排。', 'hant'],
    ['新しい図書館は来月から利用できます。', 'ja'],
    ['Meeting notes, 2024', 'none'],
    ['', 'none'],
    ['作者陳國華的这篇报告总结了实验的经过', 'hans'],
    ['会议总结报告書寫規範', 'mixed'],
    ['关于召开会议，來賓請簽到，请准时', 'mixed'],
  ])('%s is %s', (text, found) => {
    expect(detectScript(text).found).toBe(found);
  });
});
