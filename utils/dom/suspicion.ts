/** What a rule might do to the text of an element; the sum of several is a set of them. */
export const SUSPICION = {
  /** Take it out of the page by display, visibility or opacity. */
  gone: 1,
  /** Take it out of sight in a way that the computed style tells. */
  moved: 2,
  /** Cut it off at the edge of its box. */
  cut: 4,
  /** Paint it in the colour of its ground. */
  faded: 8,
  /** Make it too small to read, or take its ink away, for the elements inside too. */
  tiny: 16,
  inkless: 32,
} as const;

/** Those that pass on to the elements inside. */
export const INHERITED = SUSPICION.tiny | SUSPICION.inkless;
export const EVERY = 63;

const { gone, moved, cut, faded, tiny, inkless } = SUSPICION;

/** How far off the page an offset takes text that nobody is to see, in pixels. */
export const FAR_OFF = -500;
const TRANSPARENT = /^rgba\([^)]*,\s?0\)$|^transparent$/u;
const SMALLEST: Readonly<Record<string, number>> = { px: 2, pt: 1.5, em: 0.5, rem: 0.5, '%': 50 };
const AMOUNT = /^([-+]?[\d.]{1,12})(px|pt|em|rem|%)?$/u;

/** By property, what a declared value might do. A value that is known only when it is computed is suspect. */
const DECLARED: Readonly<Record<string, (value: string) => number>> = {
  display: (value) => (value === 'none' ? gone : 0),
  visibility: (value) => (value === 'visible' ? 0 : gone),
  opacity: (value) => (Number.parseFloat(value) > 0 ? 0 : gone),
  'content-visibility': (value) => (value === 'hidden' ? gone : 0),
  'font-size': sizeSuspicion,
  'text-indent': offsetSuspicion,
  left: offsetSuspicion,
  top: offsetSuspicion,
  clip: (value) => (value === 'auto' ? 0 : moved),
  'clip-path': (value) => (value === 'none' ? 0 : moved),
  transform: (value) => (/scale|matrix|var|^$/u.test(value) ? moved : 0),
  'animation-name': (value) => (value === 'none' ? 0 : moved),
  'overflow-x': (value) => (value === 'visible' ? 0 : cut),
  'overflow-y': (value) => (value === 'visible' ? 0 : cut),
  '-webkit-text-fill-color': (value) => (isTransparent(value) ? inkless : /^[a-z]+$|^rgb\(/u.test(value) ? 0 : faded),
  color: (value) => (isTransparent(value) ? inkless : 0),
};

/** What a list of declarations might do, its colours aside. */
export function suspicionOf(style: CSSStyleDeclaration): number {
  let sum = 0;
  for (let i = 0; i < style.length; i += 1) {
    const name = style[i] ?? '';
    const declared = DECLARED[name];
    if (declared) sum |= declared(style.getPropertyValue(name));
  }
  return sum;
}

/** Most colours are opaque, and said so by their first letters. */
export function isTransparent(colour: string): boolean {
  return !colour.startsWith('rgb(') && TRANSPARENT.test(colour);
}

function sizeSuspicion(value: string): number {
  if (/^[a-z-]+$/u.test(value)) return 0;
  const [, amount, unit = 'px'] = AMOUNT.exec(value) ?? [];
  if (amount === undefined) return moved;
  return Number(amount) < (SMALLEST[unit] ?? 0) ? tiny : 0;
}

function offsetSuspicion(value: string): number {
  if (!value.startsWith('-') && !value.includes('(') && value !== '') return 0;
  const [, amount, unit] = AMOUNT.exec(value) ?? [];
  return unit === 'px' && Number(amount) >= FAR_OFF ? 0 : moved;
}
