import type { Reading } from '../model/reading.ts';
import type { Block } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';
import { removal } from '../text/claim.ts';
import type { PageContext } from './page-context.ts';

const ADDRESS = /^\s?\(?(?:https?:\/\/)?(?:www\.)?[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}(?:\/[\w./-]{0,80})?\)?/u;
/** A site of this kind is named in a document by nobody but itself. */
const TEMPLATE_NAME = /范文|文秘|秘书|公文|写作|文库|作文|论文|资料|学习|材料/u;
/** What a site says it did, right after its name. */
const DEED = /^(?:整理|提供|收集|首发|原创|编辑|专供(?:文稿)?|发布|分享)/u;
/** Behind these a name has its place in an author's sentence. */
const IN_SENTENCE = /[、由与和及在到向访录于给对被请]/u;
const SHORTEST_PROSE = 40;

/** The site's own name, with its address, dropped into the prose of a document. */
export function siteNameSpans({ snapshot, folded, region, detection }: Reading, { siteNames }: PageContext): readonly Verdict[] {
  if (siteNames.length === 0) return [];
  const bare = siteNames.filter((name) => /\p{Script=Han}/u.test(name) && (detection.isTemplateSite || TEMPLATE_NAME.test(name)));
  const decorated = decoration(siteNames);
  return region.blocks.flatMap((index) => {
    const { start, end } = snapshot.blocks[index] as Block;
    if (end - start < SHORTEST_PROSE) return [];
    const text = folded.slice(start, end);
    if (!siteNames.some((name) => text.includes(name))) return [];
    const marked = [...text.matchAll(decorated)].map(({ 0: found, index }): readonly [number, number] => [index, index + found.length]);
    return [...bare.flatMap((name) => spansOf(text, name)), ...marked].map(([from, to]) =>
      removal(snapshot.text, 'advert/site-name', 'advert', { start: start + from, end: start + to }, '插进句子里的站名', 1),
    );
  });
}

/** A name or address of the site with marks around it, after the end of a clause: no sentence of an author holds that. */
function decoration(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const marks = '[@&#|▲△☆★※~/＾^]';
  return new RegExp(`(?<=[，。；、！？])(?:${marks}{1,3}\\s?(?:www\\.|m\\.)?(?:${any})(?:${marks}{1,3})?|(?:,\\s?)(?:${any})(?:,))`, 'gu');
}

function spansOf(text: string, name: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (IN_SENTENCE.test(text.charAt(at - 1))) continue;
    const end = at + name.length;
    const after = end + (ADDRESS.exec(text.slice(end, end + 120))?.[0].length ?? 0);
    spans.push([at, after + (DEED.exec(text.slice(after, after + 8))?.[0].length ?? 0)]);
  }
  return spans;
}
