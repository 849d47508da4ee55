import type { ElementNames } from './element-names.ts';
import type { Place } from './sight.ts';
import { EVERY } from './suspicion.ts';

/** How many elements of one place are asked about before the others count as shown too. */
const SAMPLES = 3;

/** Attributes that say something else of each element, and their values are no names of anything. */
const OWN = new Set(['href', 'src', 'srcset', 'title', 'alt', 'onclick', 'id', 'class', 'style']);
/** Places by their suspicions, where rules tell all that there is to know. */
export const PLACES: readonly Place[] = Array.from({ length: EVERY + 1 }, (_, suspicion) => ({ suspicion }));

/**
 * A place where rules can't be read: all elements that have the same names and the same attributes, inside elements of which the same
 * is true. What some rule would do to one of them it does to the others, but for rules that count elements: of words with names, of which
 * one or the other in a line may be hidden by its number, each is asked about. No rule of a site asks what all too many elements say otherwise.
 */
export class AlikePlace implements Place {
  readonly suspicion: number;
  readonly #inside = new Map<string, AlikePlace>();
  #shown = 0;

  constructor(suspicion: number) {
    this.suspicion = suspicion;
  }

  /** The place of an element inside this one. */
  of(element: Element, names: ElementNames, suspicion: number): AlikePlace {
    // What lies in frames is not alike because the frames are.
    if (names.kind.role === 'frame') return new AlikePlace(suspicion);
    const key = `${suspicion} ${element.firstElementChild === null} ${keyOf(element, names)}`;
    const known = this.#inside.get(key);
    if (known) return known;
    const made = new AlikePlace(suspicion);
    this.#inside.set(key, made);
    return made;
  }

  /** Whether enough of its elements were asked about, and none is hidden. */
  get isKnown(): boolean {
    return this.#shown >= SAMPLES;
  }

  /** Notes an answer for one of its elements, and gives it back. */
  noted(reason: string | undefined): string | undefined {
    this.#shown = reason === undefined ? this.#shown + 1 : Number.NEGATIVE_INFINITY;
    return reason;
  }
}

function keyOf(element: Element, { tag, isBare, id, classes, style }: ElementNames): string {
  if (isBare) return tag;
  const others = element.getAttributeNames().map((name) => (OWN.has(name) ? name : `${name}=${element.getAttribute(name)}`));
  return `${tag} ${others.join(' ')} #${id} .${classes.join('.')} {${style?.text ?? ''}}`;
}
