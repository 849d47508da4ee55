import { describe, expect, test } from 'vitest';
import { subjectsOf } from '../../utils/dom/selector-subjects.ts';

describe('what a selector fits must have', () => {
  test.each([
    ['.a', ['.a']],
    ['div.a > ul#b li.c.d:hover', ['.d']],
    ['#b, P, .a .b ~ span', ['#b', 'p', 'span']],
    ['a[href=".x"], .a[data-b~="c, d"]', ['a', '.a']],
    ['.a:not(.b, :is(.c, .d))', ['.a']],
    [':is(.a, .b), [hidden], *, [DATA-x="a, b"] > :nth-child(2)', ['*', '[hidden]', '*', '*']],
    ['[data-a~="x]"], *[b], .c :not([d]), [*|e]', ['[data-a]', '[b]', '*', '*']],
    ['.a::slotted(p), b::part(c), .d :host', ['*', '*', '*']],
    ['.a::before, .b:after, .c', ['.c']],
    ['.md\\:hidden, .\\31 0, #甲', ['.md:hidden', '.10', '#甲']],
    [':root, :host(.a)', ['html', '*']],
    ['o\\:p', ['o:p']],
    ['&, & .a, &.b, &:hover', ['.around', '.a', '.b', '.around']],
  ] as const)('%s', (selectors, expected) => {
    expect(subjectsOf(selectors, ['.around'])).toEqual(expected);
  });
});
