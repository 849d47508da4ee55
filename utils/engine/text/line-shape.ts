/** Numbering that opens a heading, a clause or a list item. */
const NUMBERING =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．：:]|[(（][一二三四五六七八九十百\d]{1,4}[)）]|\d{1,3}[、．](?!\d)|\d{1,3}\.(?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\p{Script=Han}])(?!(?:亿|万|个|元|年|倍|公|平|吨|米|千))|[①-⑳]|第[一二三四五六七八九十百千\d]{1,5}[章条節节篇部编款项課课单單]|第[一二三四五六七八九十]{1,3}[，,、是]|[一二三四五六七八九十]{1,2}(?:是|要)|[A-Za-z][.．、)]|[IVX]{1,4}[.、])/u;
const BULLET = /^(?:[-*•●○■□◆◇▲△★☆※·➢➤√]\s?|——)/u;
/** A speaker, a form's field or a letter's line: a few characters and a colon. */
const SPEAKER = /^(?:\p{Script=Han}{1,6}|[A-Z]{1,2})[：:]/u;
const TERMINAL = /[。！？!?；;：:…]["'”’」』）)》】\]]{0,3}$/u;
const COMMA = /[，,、]["'”’」』]{0,2}$/u;
/** Code units at the end of a line that tell how it ends. */
const ENDING = 4;

/** Whether a line opens with numbering, a bullet, 附件 or a similar label: it begins a paragraph of its own. */
export function opensParagraph(line: string): boolean {
  return (
    NUMBERING.test(line) ||
    BULLET.test(line) ||
    SPEAKER.test(line) ||
    /^(?:附件|附录|附表|附：|附:|注：|注:|备注|主题词|抄送|摘要|关键词|参考文献|【|《[^》]{1,40}》$)/u.test(line)
  );
}

/** Whether a line ends as a sentence, a clause list or an announcement ends. */
export function endsSentence(line: string): boolean {
  return TERMINAL.test(line.slice(-ENDING));
}

/** Whether a line breaks off after a comma: what follows belongs to it. */
export function endsWithComma(line: string): boolean {
  return COMMA.test(line.slice(-ENDING));
}

/** Level 1 to 4 of the numbering of official documents (一、 （一） 1. （1）), 1 for 章 and 2 for 节; undefined without numbering. */
export function numberingLevel(line: string): number | undefined {
  if (
    /^(?:[一二三四五六七八九十百]{1,4}[、.．：:]|第[一二三四五六七八九十百\d]{1,4}[章篇部编]|第[一二三四五六七八九十]{1,3}[、，,])/u.test(
      line,
    )
  )
    return 1;
  if (/^(?:[(（][一二三四五六七八九十百]{1,4}[)）]|第[一二三四五六七八九十百\d]{1,4}[节節])/u.test(line)) return 2;
  if (/^\d{1,3}(?:[、．]|\.(?!\d))/u.test(line)) return 3;
  if (/^[(（]\d{1,3}[)）]/u.test(line)) return 4;
  return undefined;
}
