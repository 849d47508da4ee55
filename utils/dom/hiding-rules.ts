import type { ElementNames } from './element-names.ts';
import { subjectsOf } from './selector-subjects.ts';
import { EVERY, SUSPICION, suspicionOf } from './suspicion.ts';

const PAPER = 'rgb(255, 255, 255)';
/** Colours that pages call by name as grounds and as ink. */
const NAMED: Readonly<Record<string, string>> = { white: PAPER, black: 'rgb(0, 0, 0)', red: 'rgb(255, 0, 0)', blue: 'rgb(0, 0, 255)' };
/** Values that paint nothing of their own. */
const PASSED_ON = new Set(['inherit', 'currentcolor', 'unset', 'initial', 'revert', 'transparent', 'rgba(0, 0, 0, 0)']);

/** What rules of one kind or another have. */
interface AnyRule {
  readonly selectorText?: string;
  readonly style?: CSSStyleDeclaration;
  readonly cssRules?: CSSRuleList;
  readonly media?: MediaList;
  readonly styleSheet?: CSSStyleSheet | null;
}

/**
 * What the rules of style sheets might do to elements, by their names: more than they do, never less. A rule counts for whatever
 * has one of its subject's names, wherever it stands and whether another rule overrides it.
 */
export class HidingRules {
  readonly #byTag = new Map<string, number>();
  readonly #byId = new Map<string, number>();
  readonly #byClass = new Map<string, number>();
  /** Of whatever has a name. */
  #ofAny = 0;
  /** Names that are given a colour, by the colour. */
  readonly #inks = new Map<string, string[]>();
  readonly #grounds = new Set([PAPER]);
  #hasUnknownGround = false;
  #isReadable = true;

  /** What might happen to an element of these names; nothing is known of sheets that may not be read. */
  of({ tag, isNamed, id, classes }: ElementNames): number {
    const ofTag = this.#byTag.get(tag) ?? 0;
    if (!isNamed) return ofTag;
    if (!this.#isReadable) return EVERY;
    let sum = ofTag | this.#ofAny;
    if (id !== '') sum |= this.#byId.get(id) ?? 0;
    for (const name of classes) sum |= this.#byClass.get(name) ?? 0;
    return sum;
  }

  /** What an element's own style might do to it. */
  ofStyle(style: CSSStyleDeclaration): number {
    this.#addGround(style.backgroundColor);
    const ink = inkOf(style.color);
    const isFaded = ink !== undefined && (ink === '' || this.#isGround(ink));
    return suspicionOf(style) | (isFaded ? SUSPICION.faded : 0);
  }

  /** Adds a ground that is painted by other means than a style sheet. */
  addUnknownGround(): void {
    this.#hasUnknownGround = true;
    for (const subjects of this.#inks.values()) this.#suspect(subjects, SUSPICION.faded);
  }

  /** Reads all sheets of a list; browsers refuse to tell those of other origins, and some all that scripts made, by throwing. */
  readAll(sheets: () => Iterable<CSSStyleSheet>): void {
    try {
      for (const sheet of sheets()) this.#readSheet(sheet);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.#isReadable = false;
    }
  }

  #readSheet(sheet: CSSStyleSheet): void {
    if (sheet.media.mediaText !== 'print') this.#readRules(sheet.cssRules, []);
  }

  /** Rules are told by what they have: those of a frame are of another kind. */
  #readRules(rules: CSSRuleList, around: readonly string[]): void {
    for (const rule of rules as Iterable<AnyRule>) {
      if (rule.media?.mediaText === 'print') continue;
      if (rule.styleSheet) this.#readSheet(rule.styleSheet);
      const subjects = rule.style ? this.#readDeclarations(rule.style, rule, around) : around;
      if (rule.cssRules && rule.cssRules.length > 0) this.#readRules(rule.cssRules, subjects);
    }
  }

  /** Gives what the rule is for, where that matters. */
  #readDeclarations(style: CSSStyleDeclaration, { selectorText = '&', cssRules }: AnyRule, around: readonly string[]): readonly string[] {
    const suspicion = suspicionOf(style);
    const ink = inkOf(style.color);
    this.#addGround(style.backgroundColor);
    if (suspicion === 0 && ink === undefined && !cssRules?.length) return around;
    const subjects = subjectsOf(selectorText).flatMap((subject) => (subject === '&' ? around : subject));
    this.#suspect(subjects, suspicion);
    if (ink !== undefined) this.#addInk(ink, subjects);
    return subjects;
  }

  #addInk(ink: string, subjects: readonly string[]): void {
    if (ink === '' || this.#isGround(ink)) this.#suspect(subjects, SUSPICION.faded);
    else this.#inks.set(ink, [...(this.#inks.get(ink) ?? []), ...subjects]);
  }

  #addGround(declared: string): void {
    const ground = NAMED[declared] ?? declared;
    if (ground === '' || PASSED_ON.has(ground) || this.#grounds.has(ground)) return;
    if (!ground.startsWith('rgb')) this.addUnknownGround();
    this.#grounds.add(ground);
    this.#suspect(this.#inks.get(ground) ?? [], SUSPICION.faded);
  }

  #isGround(ink: string): boolean {
    return this.#hasUnknownGround || this.#grounds.has(ink);
  }

  #suspect(subjects: readonly string[], suspicion: number): void {
    if (suspicion === 0) return;
    for (const subject of subjects) {
      if (subject === '*') this.#ofAny |= suspicion;
      else if (subject.startsWith('.')) add(this.#byClass, subject.slice(1), suspicion);
      else if (subject.startsWith('#')) add(this.#byId, subject.slice(1), suspicion);
      else add(this.#byTag, subject, suspicion);
    }
  }
}

function add(sums: Map<string, number>, name: string, suspicion: number): void {
  sums.set(name, (sums.get(name) ?? 0) | suspicion);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Object && 'name' in error && (error.name === 'SecurityError' || error.name === 'Error');
}

/** A declared colour of letters; '' for one that is known only when it is computed, undefined where none of its own is declared. */
function inkOf(declared: string): string | undefined {
  if (declared === '' || PASSED_ON.has(declared)) return undefined;
  const ink = NAMED[declared] ?? declared;
  return ink.startsWith('rgb') ? ink : '';
}
