import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import type { Override } from '../../utils/engine/model/verdict.ts';
import { decisionsOf, newHistory, push, type Step } from '../../utils/engine/review/history.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const PAGE = snapshotOf(`<h1>河堤巡查记录</h1><div class="content">
<p>七月三日清晨，我和老赵沿河堤走了六公里，检查了四处涵闸，都没有发现渗水。</p>
<p>上游水位比昨天高出十二厘米，流速没有明显变化，两岸没有发现管涌。</p></div>`);

function rangeOf(text: string): Range {
  const start = PAGE.text.indexOf(text);
  return { start, end: start + text.length };
}

function override(effect: Override['effect'], text: string): Step {
  return { type: 'override', overrides: [{ effect, range: rangeOf(text) }] };
}

const EDIT: Step = { type: 'edit', edit: { pieces: [rangeOf('沿河堤'), rangeOf('六公里')], text: '沿江岸' } };

function line(...steps: readonly Step[]): string | undefined {
  return clean(PAGE, decisionsOf(steps.reduce(push, newHistory()))).clip.text.split('\n')[0];
}

describe('an edit of two pieces', () => {
  const REST = '，检查了四处涵闸，都没有发现渗水。';

  test.each([
    ['stands on its first piece', [EDIT], `沿江岸走了${REST}`],
    ['beats an earlier removal of its first piece', [override('remove', '沿河堤'), EDIT], `沿江岸走了${REST}`],
    ['beats an earlier removal of its second piece', [override('remove', '六公里'), EDIT], `沿江岸走了${REST}`],
    ['outlives a later removal of its second piece', [EDIT, override('remove', '六公里')], `沿江岸走了${REST}`],
    ['outlives a later removal of a part of its first piece', [EDIT, override('remove', '沿河')], `沿江岸走了${REST}`],
    ['goes whole with a later removal of its first piece', [EDIT, override('remove', '沿河堤')], `走了${REST}`],
    ['comes back with it', [EDIT, override('remove', '沿河堤'), override('keep', '沿河堤')], `沿江岸走了${REST}`],
  ] as const)('%s', (_, steps, expected) => {
    expect(line(...steps)).toBe(`七月三日清晨，我和老赵${expected}`);
  });
});
