/** Where browsers look for a declared encoding; a little more, for heads that begin with scripts. */
const HEAD_BYTES = 4096;
const SAMPLE_BYTES = 400_000;
const DECLARED = /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,20})|<\?xml[^>]{0,80}?encoding=["']([\w-]{2,20})/iu;

/** What bytes say, or why they say nothing. */
export type Decoded = { readonly text: string } | { readonly problem: 'empty' | 'undecodable' };

/** The text of a file: by byte order mark, valid UTF-8, the declared encoding, else the likelier of GB 18030 and Big5. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty' };
  const marked = byMark(bytes);
  if (marked !== undefined) return checked(marked);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = declaredEncoding(head);
  // Valid UTF-8 with non-ASCII characters is next to never anything else, whatever the page declares.
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined && !(declared?.startsWith('iso-2022') ?? false)) return checked(utf8);
  if (isBinary(bytes)) return { problem: 'undecodable' };
  if (declared !== undefined && declared !== 'utf-8') {
    const text = leniently(bytes, declared);
    if (lossShare(text) < 0.02) return checked(text);
  }
  const encoding = guessed(bytes);
  return encoding === undefined ? { problem: 'undecodable' } : checked(leniently(bytes, encoding));
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return leniently(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return leniently(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return leniently(bytes.subarray(2), 'utf-16be');
  return undefined;
}

function declaredEncoding(head: string): string | undefined {
  const found = DECLARED.exec(head);
  const label = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (label === undefined) return undefined;
  // A document that could be read this far isn't UTF-16; the HTML standard says the same.
  if (label.startsWith('utf-16') || label === 'unicode') return 'utf-8';
  if (/^(?:gb2312|gbk|gb18030|x-gbk|gb_2312-80|cp936)$/u.test(label)) return 'gb18030';
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** UTF-8 with a few broken bytes, GB 18030 or Big5: whichever makes the most ordinary Chinese text. */
function guessed(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = ['utf-8', 'gb18030', 'big5']
    .map((encoding) => ({ encoding, score: plausibility(leniently(sample, encoding)) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0 ? best.encoding : undefined;
}

const COMMON = new Set(
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運，。、；：？！“”（）',
);

/** Mean worth of a non-ASCII character: common Chinese for, lost characters and odd blocks against. */
function plausibility(text: string): number {
  let score = 0;
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    count += 1;
    if (COMMON.has(character)) score += 1;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) score -= 2;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.05;
    else if (code >= 0xa0 && code <= 0x24f) score -= 0.3;
    else score -= 0.05;
  }
  return count === 0 ? 0 : score / count;
}

function lossShare(text: string): number {
  let lost = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost += 1;
  return text.length === 0 ? 0 : lost / text.length;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd > sample.length * 0.005 + 2;
}

/** Zero characters mean that these were not the bytes of a text. */
function checked(text: string): Decoded {
  if (text.trim() === '') return { problem: 'empty' };
  let zeros = 0;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) zeros += 1;
  return zeros > 2 + text.length / 1000 ? { problem: 'undecodable' } : { text };
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function leniently(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
