import { describe, expect, test } from 'vitest';
import { scoreUnit, unitWords } from '../../utils/engine/classify/score-unit.ts';
import { bracketsOf } from '../../utils/engine/classify/units.ts';
import type { ContextSign } from '../../utils/engine/classify/weights.ts';
import type { Rule } from '../../utils/engine/model/rule.ts';
import { REMOVE_FROM } from '../../utils/engine/model/verdict.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { fold } from '../../utils/engine/text/fold.ts';
import { PAIRS } from '../../utils/engine/text/traditional.ts';

/** Score of a line alone at the end of an article, or of the first bracket in it on a template site. */
function scoreOf(rule: Rule, line: string): number {
  const folded = fold(line);
  const whole = { start: 0, end: line.length };
  const unit = rule.scope === 'bracket' ? bracketsOf(folded, whole)[0] : whole;
  const place: readonly ContextSign[] = rule.scope === 'bracket' ? [] : ['edge', 'shortLine'];
  return unit === undefined ? 0 : (scoreUnit(rule, line, folded, unitWords(folded, unit), { signs: place, voiceOf: () => 0 })?.score ?? 0);
}

describe.each(RULES)('$id', (rule) => {
  test.each(rule.examples.fires)('removes %s', (line) => {
    expect(scoreOf(rule, line)).toBeGreaterThanOrEqual(REMOVE_FROM);
  });

  test.each(rule.examples.ignores)('keeps %s', (line) => {
    expect(scoreOf(rule, line)).toBeLessThan(REMOVE_FROM);
  });

  test('has examples on both sides, and patterns without state', () => {
    expect(rule.examples.fires.length).toBeGreaterThanOrEqual(1);
    expect(rule.examples.ignores.length).toBeGreaterThanOrEqual(2);
    for (const { pattern } of rule.signs) expect(pattern.flags).toBe('u');
  });
});

describe('the table of Traditional characters', () => {
  test('is made of pairs of different characters, each Traditional one once', () => {
    const from = [...PAIRS].filter((_, i) => i % 2 === 0);
    expect(PAIRS.length % 2).toBe(0);
    expect(new Set(from).size).toBe(from.length);
    from.forEach((character, i) => {
      expect(character).not.toBe(PAIRS[i * 2 + 1]);
    });
  });
});

describe('a unit longer than a rule looks at', () => {
  test.each(RULES)('is text for $id', (rule) => {
    const line = (rule.examples.fires[0] ?? '').padEnd(rule.longest + 1, '的');
    const words = unitWords(fold(line), { start: 0, end: line.length });
    expect(scoreUnit(rule, line, fold(line), words, { signs: [], voiceOf: () => 0 })).toBeUndefined();
  });
});
