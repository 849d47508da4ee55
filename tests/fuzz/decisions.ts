import type { Decisions, Edit } from '../../utils/engine/model/decisions.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { KINDS } from '../../utils/engine/model/verdict.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { type Random, seeded } from '../pages/random.ts';
import { HOSTILE } from '../unit/hostile.ts';

const SELECTORS = ['p', 'div span', 'article.content', 'li', 'td', '#a', '.b .c', 'p > a', '[x]', '*', ''];
const WORDS = ['改过的字', '', '第一行\n第二行', '\ud800', '加微信abc123456', '  '];

/** What a reader may decide about a page, by the number: the same number decides the same. */
export function fuzzDecisions({ text }: PageSnapshot, seed: number): Decisions {
  const random = seeded(seed);
  const several = <Item>(most: number, make: () => Item): readonly Item[] => Array.from({ length: random.below(most) }, make);
  const range = (): Range => rangeIn(random, text.length);
  const edit = (): Edit => ({ pieces: [range()], text: wordsOf(random) });
  return {
    overrides: text === '' ? [] : several(4, () => ({ effect: random.pick(['keep', 'remove'] as const), range: range() })),
    edits: text === '' ? [] : several(3, edit),
    ...(random.chance(0.2) ? { title: wordsOf(random) } : {}),
    keepRules: several(3, () => random.pick(RULES).id),
    removeRules: several(3, () => random.pick(RULES).id),
    keepKinds: several(2, () => random.pick(KINDS)),
    userRules: several(4, () => userRule(random, text)),
  };
}

function wordsOf(random: Random): string {
  return random.chance(0.1) ? random.pick(HOSTILE).slice(0, 200) : random.pick(WORDS);
}

function rangeIn(random: Random, length: number): Range {
  const start = random.below(length);
  return { start, end: Math.min(length, start + 1 + random.below(30)) };
}

/** Words of the page with gaps in them, or a selector, good or bad. */
function userRule(random: Random, text: string): UserRule {
  const kind = random.pick(['text', 'line', 'element'] as const);
  const { start, end } = text === '' ? { start: 0, end: 0 } : rangeIn(random, text.length);
  const words = [...text.slice(start, end)].map((character) => (random.chance(0.2) ? '*' : character)).join('');
  return { id: 'fuzz', kind, value: kind === 'element' ? random.pick(SELECTORS) : words, isOn: random.chance(0.9) };
}
