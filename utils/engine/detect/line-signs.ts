/** What detection counts over all lines, beside the phrases. */
export interface Counted {
  /** 0 to 1. */
  readonly score: number;
  /** Key of `REASONS`; undefined where nothing was seen. */
  readonly id?: string;
  readonly quote?: string;
}

const KINDS =
  /工作总结|心得体会|述职报告|实习报告|社会实践|演讲稿|发言稿|讲话稿|领导讲话|主持词|申请书|检讨书|策划书|计划书|倡议书|承诺书|保证书|自我介绍|自我鉴定|读后感|观后感|入党|党课|党建材料|调研报告|合同范本|合同样本|教案|作文|范文|毕业论文|祝福语|规章制度|心得|總結|心得體會|演講稿|讀後感/gu;
const MENU_LINES = 12;
const LEAST_KINDS = 4;
const MENU = 0.25;
/** On characters that only Traditional writing has: a mirror's machine glosses what every reader knows, a textbook what few do. */
const GLOSS =
  /[會務標題學總結過來這對進發現時個們說國實經體關點當業員長門問間開無電動後從與應種機變還將請讓計設認識訊話論許該調談議轉運選達車書買費資質辦農連鄉醫錢領頭風飛館馬驗產規範師滿繼續習圍繞][（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[）)]/gu;
const LEAST_GLOSSES = 5;
const MIRROR = 0.6;
const JAMMER = /(?:[!-;] [?-~]){4}/u;
const JAMMED = 0.3;

/** A menu whose entries are kinds of documents; a page that teaches one kind names it often, but not several in short lines. */
export function menuOfKinds(lines: readonly string[]): Counted {
  const menu = lines.slice(0, MENU_LINES).filter((line) => !/[，。；]/u.test(line));
  const kinds = new Set(menu.flatMap((line) => line.match(KINDS) ?? []));
  return kinds.size >= LEAST_KINDS ? { score: MENU, id: 'menu', quote: [...kinds].slice(0, 4).join('、') } : { score: 0 };
}

/** Whether a line is part of such a menu. */
export function isMenu(line: string): boolean {
  return (line.match(KINDS)?.length ?? 0) >= 2;
}

/** Traces that copying machines leave: a reading after common characters, salad between the lines. */
export function machineTraces(lines: readonly string[]): Counted {
  const glosses = lines.flatMap((line) => line.match(GLOSS) ?? []);
  if (glosses.length >= LEAST_GLOSSES) return { score: MIRROR, id: 'mirror', quote: glosses.slice(0, 3).join('、') };
  const jammed = lines.find((line) => JAMMER.test(line));
  return jammed === undefined ? { score: 0 } : { score: JAMMED, id: 'jammer', quote: jammed.slice(0, 20) };
}
