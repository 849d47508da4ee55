import type { KeptText } from '../model/reading.ts';
import { hanNumeral, parseNumeral } from '../text/numerals.ts';
import type { Finding } from './finding.ts';

/** A speaker or writer announces how many points follow. */
const ANNOUNCED =
  /(?:讲|講|谈|談|提|说|說|作|做|强调|強調|汇报|彙報|从|從|就|介绍|分为|分成|抓好|做好|把握|分享)(?:一下|出|好|了|如下|以下|以|这|這)?([二两兩三四五六七八九十2-9])(?:个|個)?(?:点|點|个?方面|個?方面|条|條|项|項|层|層|件|个?问题|個?問題|部分)(?:的)?(?:意见|意見|建议|建議|要求|看法|希望|体会|體會|情况|情況|内容|工作|事|意思|想法|思考)?/gu;
/** Where the first point must follow its announcement. */
const NEAR = 500;
/** No numbering with the white space before it and the mark behind it is longer. */
const LONGEST_MEMBER = 16;
/** Announcements that are followed up; a document seldom has more. */
const MOST = 12;
const HAN = '[一二三四五六七八九十]{1,3}';
const STYLES: readonly { readonly pattern: RegExp; readonly name: (value: number) => string; readonly weight: number }[] = [
  {
    pattern: new RegExp(`(?:^|\\n)\\s{0,8}第(${HAN})(?=[、，,是：:\\s个點点])`, 'gu'),
    name: (value) => `第${hanNumeral(value)}`,
    weight: 0.6,
  },
  { pattern: new RegExp(`(?:^|\\n)\\s{0,8}(${HAN})(?=[、.．：:])`, 'gu'), name: (value) => `${hanNumeral(value)}、`, weight: 0.6 },
  { pattern: new RegExp(`(?:^|\\n)\\s{0,8}[（(](${HAN})(?=[)）])`, 'gu'), name: (value) => `（${hanNumeral(value)}）`, weight: 0.55 },
  { pattern: new RegExp(`(?<=^|[。；;：:！!\\s])(${HAN})(?=是|要)`, 'gu'), name: (value) => `${hanNumeral(value)}是`, weight: 0.3 },
];

/** Points that are announced ("讲三点意见") and don't all follow. */
export function findUnkeptPromises(kept: KeptText): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of [...kept.text.matchAll(ANNOUNCED)].slice(0, MOST)) {
    const promised = parseNumeral(match[1] ?? '') ?? 0;
    const from = match.index + match[0].length;
    const reached = promised >= 2 ? pointsAfter(kept.text, from) : undefined;
    if (!reached || reached.highest >= promised) continue;
    const missing = Array.from({ length: promised - reached.highest }, (_, i) => reached.name(reached.highest + 1 + i));
    const at = kept.toCaptured(match.index);
    const gap = { at: reached.end, kind: 'enumeration', quote: missing.join('、') } as const;
    const weight = standsOtherwise(kept.text, from, reached.highest + 1)
      ? 0.1
      : isSpeakers(match[0])
        ? reached.weight
        : reached.weight * 0.6;
    findings.push({ kind: 'claim', quote: match[0], at, cause: 'withheld', weight, missing, gap });
    if (findings.length === 3) break;
  }
  return findings;
}

interface Reached {
  readonly highest: number;
  readonly weight: number;
  readonly name: (value: number) => string;
  /** Where the chain was left: the next chain of the same style, or the end. */
  readonly end: number;
}

/** The chain that begins soonest after the announcement, as far as it counts up. */
function pointsAfter(text: string, from: number): Reached | undefined {
  let best: (Reached & { readonly start: number }) | undefined;
  for (const { pattern, name, weight } of STYLES) {
    const [first] = text.slice(from, from + NEAR + LONGEST_MEMBER).matchAll(pattern);
    const start = from + (first?.index ?? 0);
    if (numberOf(first) !== 1 || start > from + NEAR || (best && best.start <= start)) continue;
    let highest = 1;
    let end = text.length;
    for (const member of text.slice(from).matchAll(pattern)) {
      const [value, at] = [numberOf(member), from + member.index];
      if (at === start) continue;
      if (value > highest && value <= highest + 3) highest = value;
      else if (value === 1 && at < end) {
        end = at;
        break;
      }
    }
    best = { highest, weight, name, end, start };
  }
  return best;
}

function numberOf(member: RegExpExecArray | undefined): number {
  return parseNumeral(member?.[1] ?? '') ?? 0;
}

/** Whether the next point is there in another style, or inside a line: then the text counts loosely, and nothing is missing. */
function standsOtherwise(text: string, from: number, value: number): boolean {
  const numeral = hanNumeral(value);
  const forms = [`第${numeral}`, `${numeral}、`, `${numeral}.`, `${numeral}：`, '\n最后', '\n再次', '\n此外', '\n最後', '\n另外'];
  return forms.some((form) => text.indexOf(form, from) >= 0);
}

/** "讲三点意见" is carried out point by point; "从三个方面" is often carried out at once. */
function isSpeakers(announcement: string): boolean {
  return /^(?:讲|講|谈|談|提|说|說|强调|強調)/u.test(announcement);
}
