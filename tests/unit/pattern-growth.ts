import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/**
 * The repeats of a pattern that may make it look at a line again and again: without a bound, and neither sure to match
 * nor begun at one place of a run only. A pattern without such repeats takes linear time on any line, for each run of
 * characters is walked from a bounded number of places.
 */
export function growingRepeats(source: string, flags: string): readonly string[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const growing: string[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(repeat) {
      if (isBound(repeat)) return;
      const isInRepeat = above(repeat).some((one) => one.type === 'Quantifier' && !isBound(one));
      if (isInRepeat || !(isSure(repeat, flags) || isBegunOnce(repeat, flags))) growing.push(repeat.raw);
    },
  });
  return growing;
}

function isBound({ max }: AST.Quantifier): boolean {
  return max !== Number.POSITIVE_INFINITY;
}

function above(node: AST.Node): readonly AST.Node[] {
  return node.parent ? [node.parent, ...above(node.parent)] : [];
}

/** What stands beside a node in each of the sequences that it lies in, from the inside out. */
function surroundings(node: AST.Node): readonly { readonly before: readonly AST.Element[]; readonly after: readonly AST.Element[] }[] {
  return [node, ...above(node)].flatMap((one) => {
    if (one.parent?.type !== 'Alternative') return [];
    const { elements } = one.parent;
    const at = elements.indexOf(one as AST.Element);
    return [{ before: elements.slice(0, at).reverse(), after: elements.slice(at + 1) }];
  });
}

/** Whether nothing after it can fail: then the first try at a place is the last. */
function isSure(repeat: AST.Quantifier, flags: string): boolean {
  if (above(repeat).some(({ type }) => type === 'Assertion')) return false;
  const after = surroundings(repeat).flatMap((one) => one.after);
  const rest = after.filter((one) => one.type !== 'Quantifier' || one.min > 0);
  return rest.length === 0 || (rest.length === 1 && isAnything(repeat.element, flags) && mayBeEnd(rest[0]));
}

function isAnything({ raw }: AST.Element, flags: string): boolean {
  return raw === '[\\s\\S]' || (raw === '.' && flags.includes('s'));
}

function mayBeEnd(element: AST.Element | undefined): boolean {
  if (element?.type === 'Group') return element.alternatives.some(({ elements }) => elements.length === 1 && mayBeEnd(elements[0]));
  return element?.type === 'Assertion' && element.kind === 'end';
}

/** Whether it is begun at a bounded number of places of each run. */
function isBegunOnce(repeat: AST.Quantifier, flags: string): boolean {
  if (flags.includes('y')) return true;
  const levels = surroundings(repeat);
  const before = levels.flatMap((level) => level.before);
  const isAnchored = !flags.includes('m') && before.some((one) => one.type === 'Assertion' && one.kind === 'start');
  const earlier = before.flatMap(repeatsIn);
  if (isAnchored && earlier.every((one) => isParted(before, one.element, flags))) return true;
  return entry(before, repeat.element, flags) === true;
}

function repeatsIn(node: AST.Element): readonly AST.Quantifier[] {
  const found: AST.Quantifier[] = [];
  visitRegExpAST(node, { onQuantifierEnter: (one) => void (isBound(one) || found.push(one)) });
  return found;
}

/** Whether what stands right before a place must be there, and can't be in an earlier run. */
function isParted([last]: readonly AST.Element[], earlier: AST.QuantifiableElement, flags: string): boolean {
  return (last?.type === 'Character' || last?.type === 'CharacterClass') && areApart(last, earlier, flags);
}

/** Whether a run of `own` is entered once through what stands before it, the nearest first; undefined when it doesn't tell. */
function entry(before: readonly AST.Element[], own: AST.Element, flags: string): boolean | undefined {
  for (const one of before) {
    const found = entryThrough(one, own, flags);
    if (found !== undefined) return found;
  }
  return undefined;
}

function entryThrough(one: AST.Element, own: AST.Element, flags: string): boolean | undefined {
  if (one.type === 'Assertion' && one.kind === 'start') return flags.includes('m') ? undefined : true;
  if (one.type === 'Assertion') return one.kind === 'lookbehind' && one.negate && holds(one, own, flags) ? true : undefined;
  if (one.type === 'Quantifier') {
    const inner = entryThrough(one.element, own, flags);
    if (inner === true) return one.min > 0 ? true : undefined;
    return isBound(one) ? undefined : false;
  }
  if (one.type === 'Group' || one.type === 'CapturingGroup') {
    const found = one.alternatives.map(({ elements }) => entry(elements.toReversed(), own, flags));
    if (found.includes(false)) return false;
    return found.every((each) => each === true) ? true : undefined;
  }
  if (one.type === 'Backreference') return false;
  // One character more or less of the run is no growth.
  return areApart(one, own, flags) ? true : undefined;
}

/** Whether the assertion speaks of every character of a run. */
function holds({ alternatives: [only, ...others] }: AST.LookaroundAssertion, own: AST.Element, flags: string): boolean {
  const [element, ...more] = only?.elements ?? [];
  if (!element || others.length + more.length > 0) return false;
  const known = charactersOf(element, flags);
  return [...charactersOf(own, flags)].every((character) => known.has(character));
}

const EVERY = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((one) => !/[\ud800-\udfff]/.test(one));
const CHARACTERS = new Map<string, ReadonlySet<string>>();

/** The characters of the basic plane that a piece of a pattern may begin with. */
function charactersOf(piece: AST.Element, flags: string): ReadonlySet<string> {
  if (piece.type === 'Group' || piece.type === 'CapturingGroup')
    return new Set(piece.alternatives.flatMap(({ elements: [first] }) => (first ? [...charactersOf(first, flags)] : EVERY)));
  if (piece.type === 'Quantifier') return piece.min > 0 ? charactersOf(piece.element, flags) : new Set(EVERY);
  if (piece.type === 'Assertion' || piece.type === 'Backreference') return new Set(EVERY);
  const own = flags.replace(/[gymd]/g, '');
  const key = `${piece.raw}/${own}`;
  const pattern = new RegExp(`^(?:${piece.raw})$`, own);
  const found = CHARACTERS.get(key) ?? new Set(EVERY.filter((one) => pattern.test(one)));
  CHARACTERS.set(key, found);
  return found;
}

function areApart(a: AST.Element, b: AST.Element, flags: string): boolean {
  const second = charactersOf(b, flags);
  return [...charactersOf(a, flags)].every((one) => !second.has(one));
}
