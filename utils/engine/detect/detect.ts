import type { Detection } from '../model/detection.ts';
import type { PageSigns } from '../model/page-signs.ts';
import type { SiteFamily } from '../model/site.ts';
import { ALL_FAMILIES } from '../sites/all-families.ts';
import { REASONS } from './reasons.ts';
import { type Weighed, weighPage } from './weigh-page.ts';

/** Says whether the page is of a template-sharing site and which family built it, from its host, its structure and its own words. */
export function detect(signs: PageSigns, families: readonly SiteFamily[] = ALL_FAMILIES): Detection {
  const weighed = weighPage(signs, families);
  const { isTemplateSite, score, found, seen, counted } = weighed;
  const evidence = [
    ...familyEvidence(weighed, signs.host),
    ...seen.map(({ sign, quote }) => `${REASONS[sign.id]}：${quote}`),
    ...counted.flatMap(({ id, quote }) => (id === undefined ? [] : `${REASONS[id]}：${quote}`)),
  ];
  return { isTemplateSite, score, ...(found ? { family: found.family.id } : {}), evidence };
}

function familyEvidence({ found, known }: Weighed, host: string): readonly string[] {
  if (known) return [`域名属于 ${known.id} 一类：${host}`];
  return found ? [`页面结构属于 ${found.family.id} 一类：${found.signs.slice(0, 4).join('、') || '生成程序'}`] : [];
}
