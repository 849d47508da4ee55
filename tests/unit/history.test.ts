import { describe, expect, test } from 'vitest';
import { choicesOf, decisionsOf, newHistory, push, type Step, travel } from '../../utils/engine/review/history.ts';

const remove = (start: number): Step => ({ type: 'override', overrides: [{ effect: 'remove', range: { start, end: start + 1 } }] });

describe('the history of a clip', () => {
  test('undoes and does again, and forgets what was undone when something else is done', () => {
    const two = push(push(newHistory(), remove(1)), remove(2));
    expect(decisionsOf(travel(two, 1)).overrides.map(({ range }) => range.start)).toEqual([1]);
    expect(decisionsOf(travel(travel(two, 0), 2))).toEqual(decisionsOf(two));
    expect(decisionsOf(push(travel(two, 1), remove(3))).overrides.map(({ range }) => range.start)).toEqual([1, 3]);
  });

  test('never goes before its first or beyond its last step', () => {
    const one = push(newHistory(), remove(1));
    expect([travel(one, -5).done, travel(one, 9).done]).toEqual([0, 1]);
  });

  test('begins with the rules of the site, which a step can switch back', () => {
    const start = newHistory({ keep: ['a/b'], remove: ['c/d'] });
    expect(decisionsOf(start)).toMatchObject({ keepRules: ['a/b'], removeRules: ['c/d'] });
    const switched = push(push(start, { type: 'rule', rule: 'a/b', effect: 'ask' }), { type: 'rule', rule: 'c/d', effect: 'keep' });
    expect(decisionsOf(switched)).toMatchObject({ keepRules: ['c/d'], removeRules: [] });
    expect(decisionsOf(travel(switched, 0))).toEqual(decisionsOf(start));
  });

  test('holds the choices for the file: a later one beats an earlier one of the same name', () => {
    const chosen = push(push(newHistory(), { type: 'choose', choices: { format: 'txt', name: 'a' } }), {
      type: 'choose',
      choices: { format: 'json' },
    });
    expect(choicesOf(chosen)).toEqual({ format: 'json', name: 'a' });
  });
});
