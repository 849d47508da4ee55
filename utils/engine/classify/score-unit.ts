import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import { type Evidence, SUGGEST_FROM, type Verdict } from '../model/verdict.ts';
import { type ContextSign, WEIGHTS } from './weights.ts';

/** Adds up a rule's signs over one unit; context counts only beside a sign of the rule's own. Undefined below the suggestions. */
export function scoreUnit(rule: Rule, text: string, folded: string, unit: Range, context: readonly ContextSign[]): Verdict | undefined {
  const length = unit.end - unit.start;
  if (length > rule.longest) return undefined;
  const own = folded.slice(unit.start, unit.end).trim();
  const evidence: Evidence[] = [];
  let score = 0;
  let support = 0;
  for (const { name, pattern, weight } of rule.signs) {
    const match = pattern.exec(own);
    if (!match || (weight > 0 && isQuoted(own, match.index, match[0].length))) continue;
    score += weight;
    if (weight > 0) support += weight;
    const lead = folded.slice(unit.start, unit.end).length - folded.slice(unit.start, unit.end).trimStart().length;
    const at = { start: unit.start + lead + match.index, end: unit.start + lead + match.index + match[0].length };
    evidence.push({ sign: name, weight, at, quote: text.slice(at.start, at.end) });
  }
  if (support < 0.3) return undefined;
  const share = rule.context ?? 1;
  for (const sign of context) {
    score += WEIGHTS[sign] * share;
    evidence.push({ sign, weight: WEIGHTS[sign] * share, at: unit, quote: text.slice(unit.start, unit.end) });
  }
  const [first, ...rest] = evidence;
  if (score < SUGGEST_FROM || !first) return undefined;
  return { ruleId: rule.id, effect: 'remove', kind: rule.kind, range: unit, score: Math.round(score * 100) / 100, why: rule.why, evidence: [first, ...rest] };
}

/** Whether a stretch stands inside quotation marks, as words that the text speaks about. */
function isQuoted(unit: string, at: number, length: number): boolean {
  let quotes = 0;
  for (let i = unit.indexOf('"'); i >= 0 && i < at; i = unit.indexOf('"', i + 1)) quotes += 1;
  const closing = unit.indexOf('"', at + length);
  return quotes % 2 === 1 && closing >= 0 && closing - at < 80;
}
