/** Whether a UTF-16 unit is white space as `\s` has it. */
export function isWhiteSpace(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Code units of a stretch of text that are no white space; counting stops at `most`. */
export function inkIn(text: string, start = 0, end = text.length, most = Number.POSITIVE_INFINITY): number {
  let ink = 0;
  for (let i = start; i < end && ink < most; i += 1) if (!isWhiteSpace(text.charCodeAt(i))) ink += 1;
  return ink;
}

/** Code points of a text that are no white space. */
export function charactersIn(text: string): number {
  let characters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isWhiteSpace(code)) continue;
    characters += 1;
    if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i += 1;
  }
  return characters;
}
