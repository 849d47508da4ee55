/** Bytes of a name in UTF-8 with its extension; file systems take 255, synchronisers and numbered copies want room. */
const MOST_BYTES = 200;
const NAMELESS = '未命名文档';
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|clock\$|conin\$|conout\$)(?:\..*)?$/iu;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／', '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜', '~': '～', '%': '％',
};
/** Control characters, line and paragraph separators, zero-width and bidirectional marks, noncharacters, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;
const JOINER_BESIDE_TEXT = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})|\u200c/gu;

/** A name for a file that every system takes, from a title; the Chinese stays. Applying it to its own result changes nothing. */
export function fileName(title: string | null, extension: string): string {
  const tidy = (title ?? '')
    .normalize('NFC')
    .replace(INVISIBLE, (character) => (/\s/u.test(character) ? ' ' : ''))
    .replace(JOINER_BESIDE_TEXT, '')
    .replace(/[/\\:*?"<>|~%]/gu, (character) => FULL_WIDTH[character] ?? '')
    .replace(/\s+/gu, ' ');
  const base = trimEnds(cut(trimEnds(tidy), MOST_BYTES - bytes(extension)));
  const name = base === '' ? NAMELESS : base;
  return (RESERVED.test(name) ? `_${name}` : name) + extension;
}

/** Leading dots hide files, and Windows drops dots and spaces at the end. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');
}

/** The longest prefix of whole graphemes within the bytes. */
function cut(name: string, most: number): string {
  if (bytes(name) <= most) return name;
  let length = 0;
  let used = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name)) {
    used += bytes(segment);
    if (used > most) break;
    length += segment.length;
  }
  return name.slice(0, length);
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
