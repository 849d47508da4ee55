import type { KeptText, Reading } from '../model/reading.ts';
import { mayMatch } from '../text/may-match.ts';
import { isPublicWriting } from './document-kind.ts';
import type { Finding } from './finding.ts';

/** An uploader's marks of a passage that was left out: dots around the word, or the word for what follows. */
const MARKED =
  /(?:…{1,4}|\.{3,12}|。{3,6})[\s（(]{0,3}(?:此处)?(?:中间|以下|下文|部分|内容)?(?:省略|从略|略去|略)(?:部分|内容|若干|\d{1,6}字)?[\s）)]{0,3}(?:…{1,4}|\.{3,12}|。{3,6})/gu;
const BRACKETED =
  /[（(【[](?:此处|中间|以下|下文|后文|其余|余下|部分)(?:内容|部分|正文|文字|章节)?(?:省略|从略|略去|略)(?:\d{1,6}字|若干)?[）)】\]]/gu;
const SHORT = /[（(【[][上中下后前]略[）)】\]]/gu;
/** Dots that stand alone between paragraphs. */
const ALONE = /(?<=\n)[\s　]{0,8}(?:…{1,8}|\.{3,40}|。{3,20}|(?:…… ){1,4}……)[\s　]{0,8}(?=\n)/gu;
const mayStandAlone = mayMatch(ALONE);
/** In these 略 is what the author wrote. */
const WRITES_BRIEFLY = /答案|试题|试卷|习题|纪要|记录|教案|教学|说课|附件|图|表/u;

/** Marks of passages that the uploader left out. 「（略）」 in minutes, exams and lesson plans is the author's own. */
export function findElisions({ snapshot, region, title }: Reading, kept: KeptText): readonly Finding[] {
  const start = snapshot.blocks[region.blocks[0] ?? -1]?.start ?? 0;
  const end = snapshot.blocks[region.blocks.at(-1) ?? -1]?.end ?? 0;
  const text = snapshot.text.slice(start, end);
  const briefly = WRITES_BRIEFLY.test(title.title ?? kept.title ?? '');
  const alone = isPublicWriting(kept) ? 0.5 : 0.15;
  return [
    ...marks(text, start, MARKED, briefly ? 0.6 : 0.85, kept),
    ...marks(text, start, BRACKETED, briefly ? 0.2 : 0.6, kept),
    ...marks(text, start, SHORT, briefly ? 0.2 : 0.55, kept),
    ...(mayStandAlone(text) ? marks(text, start, ALONE, briefly ? 0.1 : alone, kept) : []),
  ];
}

function marks(text: string, offset: number, pattern: RegExp, weight: number, kept: KeptText): readonly Finding[] {
  return [...text.matchAll(pattern)].slice(0, 3).map((match) => {
    const at = offset + match.index;
    const quote = match[0].trim();
    return { kind: 'elision', quote, at, cause: 'elided', weight, gap: { at: kept.toText(at), kind: 'elided', quote } };
  });
}
