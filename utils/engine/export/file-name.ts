/** Longest name in UTF-8 bytes, extension included; file systems take 255, synchronising services add to it. */
export const MOST_BYTES = 200;
/** A folder takes less: Windows counts the whole path. */
const MOST_FOLDER_BYTES = 60;
const NAMELESS = '未命名文档';
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s{0,9}(?:\.|$)/iu;
/** What some system refuses, and its full-width likeness. Chromium refuses `~` and leading dots in a suggested name. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
  '~': '～',
  '%': '％',
  '#': '＃',
};
// Firefox refuses every format character, joiners of emoji too; bidi marks can make a name read backwards.
const INVISIBLE = /\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufdd0-\ufdef\u115f\u1160\u3164\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}]/gu;

/** The part of a path for a folder; empty when nothing of the name can stay. */
export function folderName(name: string): string {
  return cutToBytes(trimmed(cleaned(name)), MOST_FOLDER_BYTES);
}

/** A name for the file of a document that every system takes; `extension` opens with its dot. `fileName` of its own result without the extension is the same again. */
export function fileName(title: string | null, extension: string): string {
  const room = MOST_BYTES - utf8Length(extension);
  const name = cutToBytes(trimmed(cleaned(title ?? '')), room);
  return `${name === '' ? NAMELESS : name}${extension}`;
}

function cleaned(title: string): string {
  return title
    .replace(/[\t-\r\u0085]/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .replace(/[/\\:*?"<>|~%#]/gu, (sign) => FULL_WIDTH[sign] ?? '');
}

/** Without what hides a file or gets lost at its edges; a device's name is made harmless. */
function trimmed(name: string): string {
  const bare = name.replace(/^[\s.-]+/u, '').replace(/(?<![\s.])[\s.]+$/u, '');
  return RESERVED.test(bare) ? `_${bare}` : bare;
}

/** The longest head of whole graphemes within `room` bytes, again without blanks or dots at its end. */
export function cutToBytes(name: string, room: number): string {
  if (utf8Length(name) <= room) return name;
  let head = '';
  let bytes = 0;
  // Far more code units than fit, so that a title of a whole page costs no more than a line.
  for (const grapheme of graphemes(name.slice(0, 4 * MOST_BYTES))) {
    bytes += utf8Length(grapheme);
    if (bytes > room) break;
    head += grapheme;
  }
  return head.replace(/(?<![\s.])[\s.]+$/u, '');
}

/** Base characters with the marks, variation selectors, skin tones and flag halves that belong to them. */
function graphemes(text: string): readonly string[] {
  return text.match(/[\u{1f1e6}-\u{1f1ff}]{2}|(?:\P{M}|^)(?:\p{M}|[\u{1f3fb}-\u{1f3ff}])*/gu) ?? [];
}

/** Length of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
