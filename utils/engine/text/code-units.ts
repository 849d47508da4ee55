/** A set of UTF-16 code units as a table: what is asked for every character of a text takes no string and no pattern. */
export function codeUnits(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i += 1) table[characters.charCodeAt(i)] = 1;
  return table;
}
