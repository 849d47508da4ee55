import type { KeptText, Reading } from '../model/reading.ts';
import { hanNumeral, parseNumeral } from '../text/numerals.ts';
import { documentKind } from './document-kind.ts';
import type { Finding } from './finding.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
/** What a label at the head of a line begins with, and how much of a line tells it. */
const HEAD = /^\s{0,8}(?=[第（(①-⑳\d一二三四五六七八九十])/gmu;
const LABEL = 8;

/** A way in which a document counts its members, a level of its own; `name` writes a member that is absent. */
interface Style {
  readonly pattern: RegExp;
  readonly name: (value: number) => string;
  readonly weight: number;
}

/** Counted at the heads of lines. */
const HEAD_STYLES: readonly Style[] = [
  { pattern: new RegExp(`^第(${HAN})[、，,是：:\\s]`, 'u'), name: (value) => `第${hanNumeral(value)}`, weight: 0.65 },
  { pattern: new RegExp(`^(${HAN})[、.．：:]`, 'u'), name: (value) => `${hanNumeral(value)}、`, weight: 0.6 },
  { pattern: new RegExp(`^[（(](${HAN})[)）]`, 'u'), name: (value) => `（${hanNumeral(value)}）`, weight: 0.55 },
  ...['章', '节', '条', '篇', '部分'].map((unit) => ({
    pattern: new RegExp(`^第(${HAN}|\\d{1,3})${unit}`, 'u'),
    name: (value: number): string => `第${hanNumeral(value)}${unit}`,
    weight: 0.55,
  })),
  { pattern: /^(\d{1,2})(?:[、．]|\.(?!\d))/u, name: (value) => `${value}.`, weight: 0.52 },
  { pattern: /^[（(](\d{1,2})[)）]/u, name: (value) => `（${value}）`, weight: 0.52 },
  { pattern: /^([①-⑳])/u, name: (value) => String.fromCharCode(0x245f + value), weight: 0.5 },
];
/** Counted at the heads of clauses, wherever they stand. */
const CLAUSE_STYLE: Style = {
  pattern:
    /([一二三四五六七八九十](?<=(?:^|[。；;：:！!，,\s])[一二三四五六七八九十])[一二三四五六七八九十]{0,2})(?:是|要|则)(?!非|否|样|般|定|些|个|种|切|直|起|边|旦|致)/gmu,
  name: (value) => `${hanNumeral(value)}是`,
  weight: 0.5,
};
/** How far before a list that begins late its first members may stand. */
const LOOK_BACK = 1500;
/** Members that were mixed up stand close behind. */
const LOOK_AHEAD = 120;

const BRACKETED = /[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]/gu;

interface Member {
  readonly value: number;
  readonly at: number;
}

/** Counted members of which one in the middle, or the first, is absent. A chain that stops says nothing by itself. */
export function findBrokenChains({ snapshot }: Reading, kept: KeptText): readonly Finding[] {
  if (documentKind(kept) === '试题') return [];
  const text = withoutQuotations(kept);
  const labels = labelsOf(text);
  const brokenIn = (members: readonly Member[], { name, weight }: Style): readonly Finding[] => {
    const chains = chainsOf(members);
    const broken = chains.flatMap((chain) =>
      holes(chain)
        .filter((hole) => !stands(hole, name, snapshot.text, kept))
        .map((hole) => finding(hole, name, weight, kept)),
    );
    // A document whose chains are mostly broken numbers in its own way.
    return broken.length > 0 && broken.length * 2 <= chains.length + 1 ? weakened(broken.slice(0, 3)) : [];
  };
  return [
    ...HEAD_STYLES.flatMap((style) => brokenIn(membersAt(labels, style), style)),
    ...brokenIn(membersIn(text, CLAUSE_STYLE), CLAUSE_STYLE),
  ];
}

/** What a text quotes may count as it likes; blanks keep the offsets. */
function withoutQuotations({ paragraphs, text: whole }: KeptText): string {
  if (!paragraphs.some(({ role }) => role === 'quote')) return whole;
  return paragraphs.map(({ role, text }) => (role === 'quote' ? text.replace(/[^\n]/g, ' ') : text)).join('\n');
}

/** The head of a line that may count a member. */
interface Label {
  readonly at: number;
  readonly text: string;
}

function labelsOf(text: string): readonly Label[] {
  return [...text.matchAll(HEAD)].map(({ 0: indent, index }) => {
    const at = index + indent.length;
    return { at, text: text.slice(at, at + LABEL) };
  });
}

function membersAt(labels: readonly Label[], { pattern }: Style): readonly Member[] {
  return labels.flatMap(({ at, text }) => memberOf(pattern.exec(text)?.[1], at));
}

function membersIn(text: string, { pattern }: Style): readonly Member[] {
  return [...text.matchAll(pattern)].flatMap(({ 1: numeral, index }) => memberOf(numeral, index));
}

function memberOf(numeral: string | undefined, at: number): readonly Member[] {
  const value = numeral === undefined ? undefined : parseNumeral(numeral);
  return value === undefined || value === 0 ? [] : [{ value, at }];
}

/** Runs of members that count upwards; a number that is no larger begins the next run. */
function chainsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const chains: Member[][] = [];
  for (const member of members) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    if (chain && before && member.value > before.value) chain.push(member);
    else chains.push([member]);
  }
  return chains.filter(({ length }) => length >= 2);
}

interface Hole {
  readonly missing: readonly number[];
  readonly before: Member | undefined;
  readonly after: Member;
  /** With which number the chain begins. */
  readonly first: number;
}

function holes(chain: readonly Member[]): readonly Hole[] {
  const found: Hole[] = [];
  let expected = 1;
  let before: Member | undefined;
  for (const member of chain) {
    const count = member.value - expected;
    // A jump over many numbers is another numbering, not a hole.
    if (count > 0 && count <= 3)
      found.push({ missing: Array.from({ length: count }, (_, i) => expected + i), before, after: member, first: chain[0]?.value ?? 1 });
    expected = member.value + 1;
    before = member;
  }
  return found;
}

function finding(hole: Hole, name: (value: number) => string, weight: number, kept: KeptText): Finding {
  const { after, before } = hole;
  const quote = before ? `${name(before.value)}…${name(after.value)}` : name(after.value);
  // A list that begins late may be a continuation of one in a table, a picture or another text.
  const sure = before === undefined ? weight * 0.6 : hole.first > 1 ? weight * 0.5 : hole.missing.length > 1 ? weight * 0.85 : weight;
  return {
    kind: 'enumeration',
    quote,
    at: kept.toCaptured(after.at),
    cause: 'elided',
    weight: sure,
    missing: hole.missing.map(name),
    gap: { at: after.at, kind: 'enumeration', quote: hole.missing.map(name).join('、') },
  };
}

/** Whether a missing member stands inside another line, or stood in the page and was taken out as noise. */
function stands({ before, after, missing }: Hole, name: (value: number) => string, captured: string, kept: KeptText): boolean {
  const from = before ? kept.toCaptured(before.at) : Math.max(0, kept.toCaptured(after.at) - LOOK_BACK);
  const stretch = captured.slice(from + (before ? 1 : 0), kept.toCaptured(after.at) + LOOK_AHEAD);
  // The members of a lower level, （二）, are none of this one.
  const between = /[（(]/u.test(name(1)) ? stretch : stretch.replace(BRACKETED, '');
  return missing.every((value) => {
    const label = name(value).replace(/[、.是]$/u, '');
    const bare = label.replace(/[（）]/gu, '');
    return [
      `${bare}、`,
      `${bare}．`,
      `${bare}.`,
      `${bare})`,
      `${bare}）`,
      `${bare}是`,
      `${bare}要`,
      `${bare}则`,
      `${bare}：`,
      `${bare}:`,
      `${bare}，`,
      `${bare},`,
    ].some((form) => between.includes(form));
  });
}

/** One style's holes are one sign: the first counts in full, the others tell more places. */
function weakened(findings: readonly Finding[]): readonly Finding[] {
  const strongest = Math.max(...findings.map(({ weight }) => weight));
  const first = findings.findIndex(({ weight }) => weight === strongest);
  return findings.map((one, i) => (i === first ? one : { ...one, weight: one.weight * 0.45 }));
}
