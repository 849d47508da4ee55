/**
 * A tree of runs of characters in three strings.
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

/** Numbers that a slot has side by side, so that looking at one brings the others: the three of the layout, and the last hearing that met it. */
const SLOT = 4;
const NEXT = 1;
const SAYS = 2;
const MET = 3;
const MOST_HEARINGS = 0xffff;

/** Hears the runs of a layout in a text. */
export class RunTable {
  /** The slot of a character as a letter; 0 for any other. */
  readonly #letters = new Uint16Array(0x10000);
  readonly #slots: Uint16Array;
  #hearing = 0;

  constructor({ letters, characters, next, says }: RunLayout) {
    this.#slots = new Uint16Array(characters.length * SLOT);
    for (let slot = 0; slot < characters.length; slot += 1) {
      this.#slots[slot * SLOT] = characters.charCodeAt(slot);
      this.#slots[slot * SLOT + NEXT] = next.charCodeAt(slot);
      this.#slots[slot * SLOT + SAYS] = says.charCodeAt(slot);
    }
    for (let slot = 1; slot <= letters; slot += 1) this.#letters[characters.charCodeAt(slot)] = slot;
  }

  /** What the runs of a text say, in order of their beginnings, shorter ones first, each once. */
  hear(text: string): readonly number[] {
    const [letters, slots, hearing] = [this.#letters, this.#slots, this.#nextHearing()];
    const found: number[] = [];
    for (let i = 0; i < text.length; i += 1) {
      const end = Math.min(i + LONGEST, text.length);
      let number = 0;
      for (let n = i; n < end; n += 1) {
        const code = text.charCodeAt(n);
        const letter = letters[code] ?? 0;
        const slot = (number + letter) * SLOT;
        if (letter === 0 || slots[slot] !== code) break;
        if (slots[slot + MET] !== hearing) {
          slots[slot + MET] = hearing;
          const said = slots[slot + SAYS] ?? 0;
          if (said >= CODES_FROM) found.push(said);
        }
        const child = slots[slot + NEXT] ?? 0;
        if (child < CODES_FROM) break;
        number = (child - CODES_FROM) * 2;
      }
    }
    return found;
  }

  #nextHearing(): number {
    if (this.#hearing === MOST_HEARINGS) {
      for (let slot = MET; slot < this.#slots.length; slot += SLOT) this.#slots[slot] = 0;
      this.#hearing = 0;
    }
    this.#hearing += 1;
    return this.#hearing;
  }
}
