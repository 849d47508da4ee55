import type { Range } from '../model/range.ts';
import type { Block, PageSnapshot } from '../model/snapshot.ts';
import type { UserRule } from '../model/user-rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { containersIn, parseSelector } from './selector.ts';
import { USER_REASON } from './user-reason.ts';

/** What the reader says weighs more than any sign. */
const SCORE = 3;
/** What one `*` stands for at most, in code units. */
const LONGEST_GAP = 80;
const SHORTEST = 2;
const LONGEST = 300;

/** What the reader's own rules remove of a page. */
export function userVerdicts(snapshot: PageSnapshot, rules: readonly UserRule[]): readonly Verdict[] {
  return rules
    .filter(({ isOn }) => isOn)
    .flatMap((rule) =>
      userRanges(snapshot, rule).map((range): Verdict => {
        const why = `${USER_REASON}${rule.value}`;
        const quote = snapshot.text.slice(range.start, range.end);
        const evidence = [{ sign: 'user', weight: SCORE, at: range, quote }] as const;
        return { ruleId: `user/${rule.id}`, effect: 'remove', kind: 'advert', range, score: SCORE, why, evidence };
      }),
    );
}

/** The pieces of a page that a rule means; none when the rule can't be read. */
export function userRanges(snapshot: PageSnapshot, { kind, value }: Pick<UserRule, 'kind' | 'value'>): readonly Range[] {
  if (kind === 'element') return elementRanges(snapshot, value);
  const pattern = textPattern(value);
  if (!pattern) return [];
  return snapshot.blocks.flatMap((block) => {
    const line = snapshot.text.slice(block.start, block.end);
    const found = [...line.matchAll(pattern)].map(({ index, 0: text }) => ({
      start: block.start + index,
      end: block.start + index + text.length,
    }));
    return kind === 'line' && found.length > 0 ? [bare(block)] : found;
  });
}

/** Why a rule can't be kept; undefined when it can. */
export function faultOf({ kind, value }: Pick<UserRule, 'kind' | 'value'>): 'too-short' | 'too-long' | 'no-selector' | undefined {
  if (value.length > LONGEST) return 'too-long';
  if (kind === 'element') return parseSelector(value) ? undefined : 'no-selector';
  return value.replaceAll(/[*\s]/gu, '').length < SHORTEST ? 'too-short' : undefined;
}

/** Literal text; `*` stands for anything within the line, spaces for any white space. */
function textPattern(value: string): RegExp | undefined {
  if (faultOf({ kind: 'text', value })) return undefined;
  const parts = value
    .trim()
    .split(/\*+/u)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(/\s+/gu, '\\s{1,4}'));
  return new RegExp(parts.filter(Boolean).join(`[^\\n]{0,${LONGEST_GAP}}?`), 'giu');
}

function elementRanges(snapshot: PageSnapshot, selector: string): readonly Range[] {
  const compounds = parseSelector(selector);
  if (!compounds) return [];
  const inside = containersIn(snapshot, compounds);
  return snapshot.blocks.filter(({ container }) => inside[container]).map(bare);
}

function bare({ start, end }: Block): Range {
  return { start, end };
}
