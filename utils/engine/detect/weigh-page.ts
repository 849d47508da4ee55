import type { PageSigns } from '../model/page-signs.ts';
import type { SiteFamily } from '../model/site.ts';
import { FAMILIES } from '../sites/families.ts';
import { type FamilyFinding, findFamily } from './find-family.ts';
import { familyOfHost } from './known-host.ts';
import { type Counted, isMenu, machineTraces, menuOfKinds } from './line-signs.ts';
import { PAGE_SIGNS, type PageSign } from './page-signs.ts';
import { wordingOf } from './wording.ts';

/** Score from which a page counts as one of a template-sharing site. */
const TEMPLATE_SITE_FROM = 0.5;
const KNOWN_HOST = 0.6;
const SHARING_FAMILY = 0.3;
const OTHER_FAMILY = 0.1;
/** What a site calls itself can't make a template page of a clean one. */
const MOST_OF_NAMES = 0.4;
/** Log-odds from which a line counts, and what lines add at most. */
const LINE_FROM = 0.45;
const PER_LINE = 0.22;
const MOST_OF_A_LINE = 0.26;
const MOST_OF_LINES = 0.75;
/** What an author quotes is not said by the site. */
const QUOTED = /“[^”\n]{0,120}”|「[^」\n]{0,120}」/gu;

/** A clause of a document: sites number nothing that they say. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|^第[一二三四五六七八九十\d]{1,3}[条章节]/u;
/** Sites speak before and after the text: shares of the lines between which a line counts half. */
const MIDDLE_FROM = 0.3;
const MIDDLE_TO = 0.6;

/** A sign that was seen, and the words it was seen in. */
export interface SeenSign {
  readonly sign: PageSign;
  readonly quote: string;
}

/** What speaks for a template-sharing site, and how much. */
export interface Weighed {
  readonly isTemplateSite: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly found: FamilyFinding | undefined;
  readonly known: SiteFamily | undefined;
  readonly seen: readonly SeenSign[];
  readonly counted: readonly Counted[];
}

/** Weighs a page's host, structure and words. The script that looks at pages as they load needs no more than this. */
export function weighPage(signs: PageSigns, families: readonly SiteFamily[] = FAMILIES): Weighed {
  const found = findFamily(signs, families);
  const known = familyOfHost(signs.host, families);
  const lines = signs.lines.map((line) => (NUMBERED.test(line) ? '' : line.replace(QUOTED, '')));
  const text = lines.join('\n');
  const seen = PAGE_SIGNS.flatMap((sign) => seeSign(sign, signs, text));
  const menu = menuOfKinds(lines);
  const names = seen.filter(({ sign }) => sign.isName).reduce((sum, { sign }) => sum + sign.weight, menu.score);
  const said = seen.filter(({ sign }) => !sign.isName).reduce((sum, { sign }) => sum + sign.weight, 0);
  const counted = [machineTraces(signs.lines), wording(lines)];
  const sum = familyScore(found, known) + Math.min(MOST_OF_NAMES, names) + said + counted.reduce((total, { score }) => total + score, 0);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
  return { isTemplateSite: score >= TEMPLATE_SITE_FROM, score, found, known, seen, counted: [menu, ...counted] };
}

/** A known host says most; a program that also runs newspapers and shops says little. */
function familyScore(found: FamilyFinding | undefined, known: SiteFamily | undefined): number {
  if (known && known.id !== 'wechat') return KNOWN_HOST;
  if (!found || found.family.id === 'wechat') return 0;
  return found.family.sharesTemplates ? SHARING_FAMILY : OTHER_FAMILY;
}

function seeSign(sign: PageSign, { host, title }: PageSigns, text: string): readonly SeenSign[] {
  const from = { host, title, line: text }[sign.where];
  const match = sign.pattern.exec(from);
  return match ? [{ sign, quote: sign.where === 'host' ? host : [...match[0].trim()].slice(0, 40).join('') }] : [];
}

/** Lines that sound like such a site, each by how sure it is and where it stands; the surest is quoted. */
function wording(lines: readonly string[]): Counted {
  const sounding = [...new Set(lines)]
    .map((line, i, all) => ({ line, odds: isMenu(line) ? 0 : wordingOf(line), at: i / all.length }))
    .filter(({ odds }) => odds > LINE_FROM);
  const surest = sounding.reduce((best, one) => (one.odds > best.odds ? one : best), { line: '', odds: 0 });
  const share = ({ odds, at }: { readonly odds: number; readonly at: number }): number =>
    Math.min(MOST_OF_A_LINE, (odds - LINE_FROM) * PER_LINE) * (at > MIDDLE_FROM && at < MIDDLE_TO ? 0.5 : 1);
  const sum = sounding.reduce((total, one) => total + share(one), 0);
  if (sum === 0) return { score: 0 };
  return { score: Math.min(MOST_OF_LINES, sum), id: 'wording', quote: [...surest.line].slice(0, 40).join('') };
}
