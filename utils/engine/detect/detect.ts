import type { Detection } from '../model/detection.ts';
import type { SiteFamily } from '../model/site.ts';
import type { PageSnapshot } from '../model/snapshot.ts';
import { FAMILIES } from '../sites/families.ts';
import { type FamilyFinding, findFamily } from './find-family.ts';
import { PAGE_SIGNS, type PageSign } from './page-signs.ts';

/** Score from which a page counts as one of a template-sharing site. */
const TEMPLATE_SITE_FROM = 0.5;
const KNOWN_HOST = 0.6;
const SHARING_FAMILY = 0.3;
/** A program that also runs newspapers and shops says little. */
const OTHER_FAMILY = 0.1;
/** Signs stand at the head and the tail; in between a page may well quote them. Code units from each end. */
const ENDS = 200_000;

/** Says whether the page is of a template-sharing site and which family built it, from its host, its structure and its own words. */
export function detect(snapshot: PageSnapshot, families: readonly SiteFamily[] = FAMILIES): Detection {
  const host = hostOf(snapshot.url);
  const found = findFamily(snapshot, families, host);
  const signs = PAGE_SIGNS.flatMap((sign) => {
    const quote = seeSign(snapshot, sign, host);
    return quote === undefined ? [] : [{ sign, quote }];
  });
  const sum = familyScore(found) + signs.reduce((total, { sign }) => total + sign.weight, 0);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
  const evidence = [...(found ? [familyEvidence(found, host)] : []), ...signs.map(({ sign, quote }) => `${sign.why}：${quote}`)];
  return { isTemplateSite: score >= TEMPLATE_SITE_FROM, score, ...(found ? { family: found.family.id } : {}), evidence };
}

function familyScore(found: FamilyFinding | undefined): number {
  if (!found) return 0;
  if (!found.family.sharesTemplates) return found.byHost && found.family.id !== 'wechat' ? KNOWN_HOST : OTHER_FAMILY;
  return found.byHost ? KNOWN_HOST : SHARING_FAMILY;
}

function familyEvidence({ family, byHost, signs }: FamilyFinding, host: string): string {
  return byHost ? `域名属于 ${family.id} 一类：${host}` : `页面结构属于 ${family.id} 一类：${signs.slice(0, 4).join('、') || '生成程序'}`;
}

function seeSign({ text, meta }: PageSnapshot, { where, pattern }: PageSign, host: string): string | undefined {
  if (where === 'host') return pattern.test(host) ? host : undefined;
  if (where === 'title') return quoted(pattern.exec(meta.title ?? meta.ogTitle ?? ''));
  if (text.length <= 2 * ENDS) return quoted(pattern.exec(text));
  return quoted(pattern.exec(text.slice(0, ENDS)) ?? pattern.exec(text.slice(-ENDS)));
}

function quoted(match: RegExpExecArray | null): string | undefined {
  return match ? [...match[0].trim()].slice(0, 40).join('') : undefined;
}

/** The host name of a web address, lower case; '' when there is none. The engine has no URL class. */
function hostOf(url: string | undefined): string {
  return /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/?#:]{1,255})/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
}
