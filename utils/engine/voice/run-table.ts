/**
 * A tree of runs of characters in three strings, which are read as they are: nothing is built before a text is heard.
 * By slot: the character that leads there, what lies behind it, and what the run that ends there says.
 */
export interface RunLayout {
  /** So many letters occur in the runs; they have the slots from 1. */
  readonly letters: number;
  /** Of the children of a node, each has the slot of the node's number and the letter's slot together. */
  readonly characters: string;
  /** Half of the node's number, which is even and its own; `NOTHING` where no run goes on. */
  readonly next: string;
  /** One code of a saying; `NOTHING` for a beginning that is no run. */
  readonly says: string;
}

/** No letter, no number and no run. */
export const NOTHING = 'A';
/** Numbers are written as code units from here on: letters all, that no editor hides. */
export const CODES_FROM = 0x3400;
const LONGEST = 3;

/** Hears the runs of a layout in a text. */
export class RunTable {
  readonly #layout: RunLayout;
  /** The slot of a character as a letter; 0 for any other. */
  readonly #letters = new Uint16Array(0x10000);
  /** The last hearing in which a slot was met. */
  readonly #met: Uint32Array;
  #hearing = 0;

  constructor(layout: RunLayout) {
    this.#layout = layout;
    this.#met = new Uint32Array(layout.characters.length);
    for (let slot = 1; slot <= layout.letters; slot += 1) this.#letters[layout.characters.charCodeAt(slot)] = slot;
  }

  /** What the runs of a text say, in order of their beginnings, shorter ones first, each once. */
  hear(text: string): readonly number[] {
    this.#hearing += 1;
    const [{ characters, next, says }, letters, met, hearing] = [this.#layout, this.#letters, this.#met, this.#hearing];
    const found: number[] = [];
    for (let i = 0; i < text.length; i += 1) {
      let number = 0;
      for (let n = i; n < i + LONGEST && n < text.length; n += 1) {
        const code = text.charCodeAt(n);
        const letter = letters[code] ?? 0;
        const slot = number + letter;
        if (letter === 0 || characters.charCodeAt(slot) !== code) break;
        if (met[slot] !== hearing) {
          met[slot] = hearing;
          const said = says.charCodeAt(slot);
          if (said >= CODES_FROM) found.push(said);
        }
        const child = next.charCodeAt(slot);
        if (child < CODES_FROM) break;
        number = (child - CODES_FROM) * 2;
      }
    }
    return found;
  }
}
