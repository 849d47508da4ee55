import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { removedCount } from '../../utils/engine/export/report.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import { NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { parseSelector } from '../../utils/engine/user-rules/selector.ts';
import { faultOf, userRanges } from '../../utils/engine/user-rules/user-verdicts.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const PAGE = snapshotOf(`<h1>河堤巡查记录</h1><div class="content">
<p>七月三日清晨，我和老赵沿河堤走了六公里，检查了四处涵闸。</p>
<div class="box gold"><p>堤岸小店新到雨靴。</p><p>三日内八折。</p></div>
<p>上游水位比昨天高出十二厘米，流速没有明显变化，两岸没有发现管涌。</p>
<p>值班电话记在本子第一页，阿河工作室供稿（编号A-17）。</p></div>`);

function rule(kind: UserRule['kind'], value: string, isOn = true): UserRule {
  return { id: '1', kind, value, isOn };
}

function texts(kind: UserRule['kind'], value: string): readonly string[] {
  return userRanges(PAGE, { kind, value }).map(({ start, end }) => PAGE.text.slice(start, end).trim());
}

describe("a reader's own rule", () => {
  test.each([
    ['text', '阿河工作室供稿', ['阿河工作室供稿']],
    ['text', '（编号*）', ['（编号A-17）']],
    ['text', '（编号a-17）', ['（编号A-17）']],
    ['text', '编号.', []],
    ['text', '七月*，*六公里', ['七月三日清晨，我和老赵沿河堤走了六公里']],
    ['text', '水位*没有*没有 *管涌', []],
    ['line', '三日内', ['三日内八折。']],
    ['element', '.gold', ['堤岸小店新到雨靴。', '三日内八折。']],
    ['element', 'div.content div.box.gold p', ['堤岸小店新到雨靴。', '三日内八折。']],
    ['element', '.silver', []],
  ] as const)('%s %j means %j', (kind, value, expected) => {
    expect(texts(kind, value)).toEqual(expected);
  });

  test.each([
    ['a later part is out of reach of the first', `甲乙${'x'.repeat(70)}乙${'x'.repeat(70)}丙`, '甲*乙*丙', 1],
    ['a gap is too wide', `甲${'x'.repeat(81)}乙`, '甲*乙', 0],
    ['it stands twice', '甲一乙，甲二乙', '甲*乙', 2],
    ['white space differs', '甲　\u00a0 \t 乙', '甲 乙', 1],
  ])('is found part by part where %s', (_, line, value, count) => {
    expect(userRanges(captureText(line, { capturedAt: '' }).snapshot, { kind: 'text', value })).toHaveLength(count);
  });

  test('with many gaps takes no longer on a line that almost fits', () => {
    const { snapshot } = captureText('甲'.repeat(3_000), { capturedAt: '' });
    const begun = performance.now();
    expect(userRanges(snapshot, { kind: 'text', value: `${'甲*'.repeat(12)}乙` })).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test('removes what it means, says so, and loses nothing', () => {
    const { clip, ledger } = clean(PAGE, { ...NO_DECISIONS, userRules: [rule('text', '阿河工作室供稿')] });
    expect(clip.text).toContain('值班电话记在本子第一页，（编号A-17）。');
    expect(clip.removed.find(({ rule: id }) => id === 'user/1')).toMatchObject({
      text: '阿河工作室供稿',
      why: '你自己的规则：阿河工作室供稿',
    });
    expect(ledger.map(({ text }) => text).join('')).toBe(PAGE.text);
  });

  test.each([
    ['is off', { ...NO_DECISIONS, userRules: [rule('text', '阿河工作室供稿', false)] }],
    ['is switched off for the clip', { ...NO_DECISIONS, keepRules: ['user/1'], userRules: [rule('text', '阿河工作室供稿')] }],
  ])('removes nothing when it %s', (_, decisions) => {
    expect(clean(PAGE, decisions).clip.text).toContain('阿河工作室供稿');
  });

  test('gives way to what the reader puts back', () => {
    const [range = { start: 0, end: 0 }] = userRanges(PAGE, { kind: 'text', value: '阿河工作室供稿' });
    const overrides = [{ effect: 'keep' as const, range }];
    expect(clean(PAGE, { ...NO_DECISIONS, overrides, userRules: [rule('text', '阿河工作室供稿')] }).clip.text).toContain('阿河工作室供稿');
  });

  test.each([
    ['text', '的', 'too-short'],
    ['text', '* *', 'too-short'],
    ['text', 'x'.repeat(301), 'too-long'],
    ['text', '甲*'.repeat(21), 'too-many-gaps'],
    ['text', '甲**'.repeat(20), undefined],
    ['element', 'p > a', 'no-selector'],
    ['element', 'p:has(a)', 'no-selector'],
    ['element', '', 'no-selector'],
    ['element', 'p.a', undefined],
    ['line', '加微信', undefined],
  ] as const)('%s %j is told as %s', (kind, value, fault) => {
    expect(faultOf({ kind, value })).toBe(fault);
  });

  test('selectors are tags, ids and classes', () => {
    expect(parseSelector('div#main .ad-box.wide')).toEqual([
      { tag: 'div', id: 'main', classes: [] },
      { tag: undefined, id: undefined, classes: ['ad-box', 'wide'] },
    ]);
  });
});

describe('what the reader removes', () => {
  const remove = (piece: string): Clip => {
    const start = PAGE.text.indexOf(piece);
    return clean(PAGE, { ...NO_DECISIONS, overrides: [{ effect: 'remove', range: { start, end: start + piece.length } }] }).clip;
  };

  test('has a kind of its own, and counts', () => {
    const clip = remove('两岸没有发现管涌');
    expect(clip.removed.find(({ rule: id }) => id === 'reader/removed')).toMatchObject({ text: '两岸没有发现管涌', kind: 'reader' });
    expect(removedCount(clip)).toBe(removedCount(clean(PAGE).clip) + 1);
  });
});
