import type { ElementNames } from './element-names.ts';
import { subjectsOf } from './selector-subjects.ts';
import { type Declared, declaredBy, EVERY, SUSPICION } from './suspicion.ts';

/** Where nothing is painted. */
const PAPER = 'rgb(255, 255, 255)';
/** What browsers throw instead of rules: of other origins, of sheets that are still to come, and of those that scripts made. */
const REFUSALS: ReadonlySet<string> = new Set(['SecurityError', 'InvalidAccessError', 'NotAllowedError', 'Error']);

/** What rules of one kind or another have. */
interface AnyRule {
  readonly selectorText?: string;
  readonly style?: CSSStyleDeclaration;
  readonly cssRules?: CSSRuleList;
  readonly media?: MediaList;
  readonly styleSheet?: CSSStyleSheet | null;
}

/** The rules for one name: read when an element of that name is met, for most rules of a site are for other pages. */
interface OfName {
  readonly unread: AnyRule[];
  suspicion: number;
  inks: readonly string[];
}

const NO_INKS: readonly string[] = [];
/** What the root of a scope may be. */
const ANYTHING = ['*'];

/**
 * What the rules of style sheets, and those that browsers have for dialogs and the like, might do to elements, by their names: more
 * than they do, never less. A rule counts for whatever has one of its subject's names, wherever it stands and whether another rule overrides it. Elements are asked about in document
 * order, so that the grounds of what stands around one are known.
 */
export class HidingRules {
  readonly #byTag = new Map([['dialog', ofName(SUSPICION.gone)]]);
  readonly #byId = new Map<string, OfName>();
  readonly #byClass = new Map<string, OfName>();
  /** Only those that might do something. */
  readonly #byAttribute = new Map(['hidden', 'popover'].map((name) => [name, ofName(SUSPICION.gone | SUSPICION.moved)]));
  readonly #ofAny = ofName();
  readonly #grounds = new Set([PAPER]);
  /** Whether all sheets told their rules. */
  isReadable = true;

  /** What might happen to an element of these names; nothing is known of sheets that may not be read. */
  of(element: Element, names: ElementNames): number {
    const painted = this.#painted;
    const sum = this.#sumOf(element, names);
    // A ground that one of its names brought counts for the ink of another.
    return this.#painted === painted ? sum : this.#sumOf(element, names);
  }

  #sumOf(element: Element, { tag, isBare, isNamed, id, classes }: ElementNames): number {
    let sum = this.#suspicionBy(this.#byTag.get(tag)) | this.#suspicionBy(this.#ofAny);
    if (isBare) return sum;
    for (const [name, rules] of this.#byAttribute) if (element.hasAttribute(name)) sum |= this.#suspicionBy(rules);
    if (!isNamed) return sum;
    if (!this.isReadable) return EVERY;
    if (id !== '') sum |= this.#suspicionBy(this.#byId.get(id));
    for (const name of classes) sum |= this.#suspicionBy(this.#byClass.get(name));
    return sum;
  }

  #suspicionBy(ofName: OfName | undefined): number {
    if (!ofName) return 0;
    if (ofName.unread.length > 0) this.#read(ofName);
    for (const ink of ofName.inks) if (this.#mayFade(ink)) return ofName.suspicion | SUSPICION.faded;
    return ofName.suspicion;
  }

  #read(ofName: OfName): void {
    for (const { style } of ofName.unread.splice(0)) {
      if (!style) continue;
      const { suspicion, ink, ground } = declaredBy(style);
      ofName.suspicion |= suspicion;
      if (ink !== undefined && !ofName.inks.includes(ink)) ofName.inks = [...ofName.inks, ink];
      if (ground !== undefined) this.addGround(ground);
    }
  }

  /** What an element's own declarations might do; what they paint has been added to the grounds. */
  ofStyle({ suspicion, ink }: Declared): number {
    return ink !== undefined && this.#mayFade(ink) ? suspicion | SUSPICION.faded : suspicion;
  }

  /** Adds a colour that is painted; an empty one could be every colour. */
  addGround(colour: string): void {
    this.#grounds.add(colour);
  }

  get #painted(): number {
    return this.#grounds.size;
  }

  #mayFade(ink: string): boolean {
    return ink === '' || this.#grounds.has(ink) || this.#grounds.has('');
  }

  /** Reads all sheets of a list. */
  readAll(sheets: () => Iterable<CSSStyleSheet>): void {
    this.#try(() => {
      for (const sheet of sheets()) this.#readSheet(sheet);
    });
    // Every element with attributes is asked for each of these.
    for (const [name, rules] of this.#byAttribute) {
      this.#read(rules);
      if (rules.suspicion === 0 && rules.inks.length === 0) this.#byAttribute.delete(name);
    }
  }

  #readSheet(sheet: CSSStyleSheet): void {
    this.#try(() => {
      if (sheet.media.mediaText !== 'print') this.#readRules(sheet.cssRules, []);
    });
  }

  #try(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.isReadable = false;
    }
  }

  /** Rules are told by what they have: those of a frame are of another kind. */
  #readRules(rules: CSSRuleList, around: readonly string[]): void {
    for (let i = 0; i < rules.length; i += 1) {
      const rule = rules[i] as AnyRule;
      const { selectorText, cssRules } = rule;
      if (selectorText === undefined && (rule.media?.mediaText === 'print' || rule.styleSheet === null)) continue;
      if (rule.styleSheet) this.#readSheet(rule.styleSheet);
      const subjects = selectorText !== undefined ? subjectsOf(selectorText, around) : 'start' in rule ? ANYTHING : around;
      for (const subject of subjects) this.#of(subject).unread.push(rule);
      if (cssRules && cssRules.length > 0) this.#readRules(cssRules, subjects);
    }
  }

  #of(subject: string): OfName {
    if (subject === '*') return this.#ofAny;
    const [names, name] = this.#placeOf(subject);
    const known = names.get(name);
    if (known) return known;
    const made = ofName();
    names.set(name, made);
    return made;
  }

  #placeOf(subject: string): readonly [Map<string, OfName>, string] {
    if (subject.startsWith('.')) return [this.#byClass, subject.slice(1)];
    if (subject.startsWith('#')) return [this.#byId, subject.slice(1)];
    return subject.startsWith('[') ? [this.#byAttribute, subject.slice(1, -1)] : [this.#byTag, subject];
  }
}

function ofName(suspicion = 0): OfName {
  return { unread: [], suspicion, inks: NO_INKS };
}

function isRefusal(error: unknown): boolean {
  return error instanceof Object && 'name' in error && REFUSALS.has(String(error.name));
}
