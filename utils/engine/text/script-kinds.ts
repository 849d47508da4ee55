import { CANTONESE, FORMS, HANS, HANT, JAPANESE } from './script-table.ts';

/** A bit for each kind of character. */
const BITS = {
  han: 1,
  hans: 2,
  hant: 4,
  kana: 8,
  japanese: 16,
  cantonese: 32,
  notPlain: 64,
  notTaiwan: 128,
  notHongKong: 256,
} as const;
/** What is counted of characters. */
export type CharacterCount = keyof typeof BITS;

/** What is known of each character: few combinations of bits occur, and a text counts their numbers before it reads them. */
export interface ScriptKinds {
  /** Bits by number; 0 has none. */
  readonly kinds: readonly number[];
  readonly kindOf: Uint8Array;
  readonly keysOf: readonly (readonly CharacterCount[])[];
}

let known: ScriptKinds | undefined;

/** Made on first use: scripts that hold this ask for much else. */
export function scriptKinds(): ScriptKinds {
  known ??= makeKinds();
  return known;
}

function makeKinds(): ScriptKinds {
  const classes = new CharacterClasses();
  classes.addRange(0x3400, 0xa000, BITS.han);
  classes.addRange(0xf900, 0xfb00, BITS.han);
  // The high half of a pair stands for the rarer Han characters.
  classes.addRange(0xd840, 0xd88c, BITS.han);
  classes.addRange(0x3041, 0x30fb, BITS.kana);
  classes.add(HANS, BITS.hans);
  classes.add(HANT, BITS.hant);
  classes.add(JAPANESE, BITS.japanese);
  classes.add(CANTONESE, BITS.cantonese);
  for (const [standards, characters] of Object.entries(FORMS)) {
    const has = (standard: string): boolean => standards.split('+').includes(standard);
    classes.add(characters, (has('t') ? 0 : BITS.notPlain) | (has('tw') ? 0 : BITS.notTaiwan) | (has('hk') ? 0 : BITS.notHongKong));
  }
  // The literal's own keys.
  const names = Object.keys(BITS) as CharacterCount[];
  const keysOf = classes.kinds.map((bits) => names.filter((key) => bits & BITS[key]));
  return { kinds: classes.kinds, kindOf: classes.kindOf, keysOf };
}

/** Numbers the combinations of bits that occur. */
class CharacterClasses {
  readonly kinds: number[] = [0];
  readonly kindOf = new Uint8Array(0x10000);
  readonly #numbers = new Map([[0, 0]]);

  /** Nobody of the range may have bits before. */
  addRange(from: number, to: number, bits: number): void {
    this.kindOf.fill(this.#number(bits), from, to);
  }

  /** Of a character in two halves, the first gets the bits. */
  add(characters: string, bits: number): void {
    // Most characters of a list are of one kind before, and so after.
    let [before, after] = [0, this.#number(bits)];
    for (let i = 0; i < characters.length; i += 1) {
      const code = characters.charCodeAt(i);
      if (code >= 0xdc00 && code < 0xe000) continue;
      const kind = this.kindOf[code] ?? 0;
      if (kind !== before) [before, after] = [kind, this.#number((this.kinds[kind] ?? 0) | bits)];
      this.kindOf[code] = after;
    }
  }

  #number(bits: number): number {
    const known = this.#numbers.get(bits) ?? this.kinds.push(bits) - 1;
    this.#numbers.set(bits, known);
    return known;
  }
}
