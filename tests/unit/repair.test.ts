import { describe, expect, test } from 'vitest';
import { repair } from '../../utils/engine/repair/repair.ts';
import { applyReplacements } from '../../utils/engine/settle/apply-replacements.ts';
import { settle } from '../../utils/engine/settle/settle.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';

function repaired(text: string): string {
  const { snapshot } = captureText(text, { capturedAt: '' });
  const ledger = settle(snapshot, []);
  return applyReplacements(
    ledger,
    repair(snapshot, ledger, () => false),
  )
    .map((entry) => (entry.state === 'replaced' ? entry.replacement : entry.text))
    .join('');
}

describe('repair', () => {
  test('joins a sentence that was broken at a line end, also across an empty line', () => {
    expect(
      repaired(
        '　　全市供水管网改造工程已经进入第三个年头，各施工单位克服了\n\n资金紧张等困难，完成管线二百公里。\n　　下一步要加快进度。',
      ),
    ).toBe('全市供水管网改造工程已经进入第三个年头，各施工单位克服了资金紧张等困难，完成管线二百公里。\n下一步要加快进度。');
  });

  test.each([
    ['verse', '把门开在云的对面\n把井挖在鸟叫的地方\n柴是去年的柴\n火是今夜的火'],
    ['headings', '一、提高站位，切实增强做好防汛工作的责任感\n　　今年雨水偏多。\n二、压实责任\n　　各单位要到岗到位。'],
    ['list members', '需要携带的材料：\n1.身份证原件及复印件各一份\n2.户口簿首页和本人页复印件\n3.近期免冠照片两张'],
    ['label lines', '时间：五月六日上午九时整开始\n地点：区政务服务中心二楼会议室\n主持人：办公室负责同志'],
  ])('leaves %s apart', (_, text) => {
    expect(repaired(text).split('\n').length).toBe(text.split('\n').length);
  });

  test('puts characters in the place of radicals and compatibility forms', () => {
    expect(repaired('⼀⾏⽩鹭上⻘天')).toBe('一行白鹭上青天');
  });

  test('takes zero-width characters out from between Han, and leaves joined emoji whole', () => {
    expect(repaired('工\u200b作👨‍👩‍👧总结')).toBe('工作👨‍👩‍👧总结');
  });

  test('separates run-on headings when more than one heading runs on', () => {
    expect(
      repaired(
        '一、提高认识，统一思想 作风问题看似小事，却直接影响群众的感受和评价。\n二、突出重点，解决问题 各单位要对照清单逐条自查，本月底前拿出方案。',
      ),
    ).toBe(
      '一、提高认识，统一思想\n作风问题看似小事，却直接影响群众的感受和评价。\n二、突出重点，解决问题\n各单位要对照清单逐条自查，本月底前拿出方案。',
    );
  });
});
