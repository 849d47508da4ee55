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
/** More `*` than any sentence needs. */
const MOST_GAPS = 20;
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
  if (faultOf({ kind, value })) return [];
  const parts = partsOf(value);
  return snapshot.blocks.flatMap((block) => {
    const found = matches(snapshot.text.slice(block.start, block.end), parts).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
    }));
    return kind === 'line' && found.length > 0 ? [bare(block)] : found;
  });
}

/** What keeps a rule from being kept. */
export type RuleFault = 'too-short' | 'too-long' | 'too-many-gaps' | 'no-selector';

/** Why a rule can't be kept; undefined when it can. */
export function faultOf({ kind, value }: Pick<UserRule, 'kind' | 'value'>): RuleFault | undefined {
  if (value.length > LONGEST) return 'too-long';
  if (kind === 'element') return parseSelector(value) ? undefined : 'no-selector';
  if ((value.match(/\*+/gu)?.length ?? 0) > MOST_GAPS) return 'too-many-gaps';
  return value.replaceAll(/[*\s]/gu, '').length < SHORTEST ? 'too-short' : undefined;
}

/** The literal texts between the `*` of a rule. */
function partsOf(value: string): readonly string[] {
  return value
    .trim()
    .split(/\*+/u)
    .map((part) => folded(part).text)
    .filter(Boolean);
}

/** Where a line holds all parts in their order, a gap at most between two; the leftmost and shortest, none overlapping. */
function matches(line: string, parts: readonly string[]): readonly Range[] {
  const { text, places } = folded(line);
  const [last = '', ...before] = parts.toReversed();
  const found = before.reduce((rest, part) => followed(occurrences(text, part), rest), occurrences(text, last));
  const taken: Range[] = [];
  for (const range of found) if (range.start >= (taken.at(-1)?.end ?? 0)) taken.push(range);
  return taken.map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? line.length }));
}

function occurrences(text: string, part: string): readonly Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) found.push({ start, end: start + part.length });
  return found;
}

/** Each of `heads` drawn out over the nearest of `rest` behind it, where one is near enough; both come sorted by their starts. */
function followed(heads: readonly Range[], rest: readonly Range[]): readonly Range[] {
  let next = 0;
  return heads.flatMap(({ start, end }) => {
    while (next < rest.length && (rest[next]?.start ?? end) < end) next += 1;
    const follower = rest[next];
    return follower && follower.start - end <= LONGEST_GAP ? [{ start, end: follower.end }] : [];
  });
}

/** Lower case with one space for each run of white space; `places` tells where each code unit stood, and where the text ended. */
function folded(line: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < line.length; i += 1) {
    const isSpace = /\s/u.test(line.charAt(i));
    if (isSpace && text.endsWith(' ')) continue;
    const lower = line.charAt(i).toLowerCase();
    // A letter whose lower case is longer would move all places behind it.
    text += isSpace ? ' ' : lower.length === 1 ? lower : line.charAt(i);
    places.push(i);
  }
  return { text, places: [...places, line.length] };
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
