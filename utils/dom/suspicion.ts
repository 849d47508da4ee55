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
/** Of any other unit: hundredths of a window, say. */
const SMALL = 1;
const AMOUNT = /^([-+]?[\d.]{1,12})([a-z]{1,6}|%)?$/u;

/** By property, what a declared value might do. A value that is known only when it is computed is suspect. */
const DECLARED: ReadonlyMap<string, (value: string) => number> = new Map([
  ['display', (value) => (value === 'none' ? gone : 0)],
  ['visibility', (value) => (value === 'visible' ? 0 : gone)],
  ['opacity', (value) => (Number.parseFloat(value) > 0 ? 0 : gone)],
  ['content-visibility', (value) => (value === 'visible' || value === 'auto' ? 0 : moved)],
  ['font-size', sizeSuspicion],
  ['text-indent', offsetSuspicion],
  ['left', offsetSuspicion],
  ['top', offsetSuspicion],
  ...['right', 'bottom', 'inset-inline-start', 'inset-inline-end', 'inset-block-start', 'inset-block-end'].map(
    (side): [string, (value: string) => number] => [side, sideSuspicion],
  ),
  ['clip', (value) => (value === 'auto' ? 0 : moved)],
  ['clip-path', (value) => (value === 'none' ? 0 : moved)],
  ['scale', (value) => (value === 'none' ? 0 : moved)],
  ['transform', (value) => (/scale|matrix|var|^$/u.test(value) ? moved : 0)],
  ['animation-name', (value) => (value === 'none' ? 0 : moved)],
  ['overflow-x', (value) => (value === 'visible' ? 0 : cut)],
  ['overflow-y', (value) => (value === 'visible' ? 0 : cut)],
  ['-webkit-text-fill-color', (value) => (isTransparent(value) ? inkless : /^[a-z]+$|^rgb\(/u.test(value) ? 0 : faded)],
]);
/** Colours that pages call by name. */
const NAMED: Readonly<Record<string, string>> = {
  white: 'rgb(255, 255, 255)',
  black: 'rgb(0, 0, 0)',
  red: 'rgb(255, 0, 0)',
  blue: 'rgb(0, 0, 255)',
};
/** Values that paint nothing of their own. */
const PASSED_ON = new Set(['inherit', 'currentcolor', 'unset', 'initial', 'revert', 'transparent', 'rgba(0, 0, 0, 0)']);

/** What a list of declarations might do; its colours as red, green and blue, or empty where they are known only when computed. */
export interface Declared {
  readonly suspicion: number;
  /** Given to letters; undefined where none of its own is. */
  readonly ink: string | undefined;
  /** Painted behind them. */
  readonly ground: string | undefined;
}

/** Reads a list of declarations once. */
export function declaredBy(style: CSSStyleDeclaration): Declared {
  let [suspicion, ink, ground]: [number, string | undefined, string | undefined] = [0, undefined, undefined];
  for (let i = 0; i < style.length; i += 1) {
    const name = style[i] ?? '';
    if (name === 'background-color') ground = paintOf(style.backgroundColor);
    else if (name === 'color') {
      ink = paintOf(style.color);
      if (isTransparent(style.color)) suspicion |= inkless;
    } else suspicion |= DECLARED.get(name)?.(style.getPropertyValue(name)) ?? 0;
  }
  return { suspicion, ink, ground };
}

function paintOf(declared: string): string | undefined {
  if (PASSED_ON.has(declared)) return undefined;
  const colour = NAMED[declared] ?? declared;
  return colour.startsWith('rgb') ? colour : '';
}

/** Most colours are opaque, and said so by their first letters. */
export function isTransparent(colour: string): boolean {
  return !colour.startsWith('rgb(') && TRANSPARENT.test(colour);
}

function sizeSuspicion(value: string): number {
  if (/^[a-z-]+$/u.test(value)) return 0;
  const [, amount, unit = 'px'] = AMOUNT.exec(value) ?? [];
  return amount === undefined || Number(amount) < (SMALLEST[unit] ?? SMALL) ? tiny : 0;
}

function offsetSuspicion(value: string): number {
  if (!value.startsWith('-') && !value.includes('(') && value !== '') return 0;
  const [, amount, unit] = AMOUNT.exec(value) ?? [];
  return unit === 'px' && Number(amount) >= FAR_OFF ? 0 : moved;
}

/** Of sides that push as far off to the one side as they are far from the other. */
function sideSuspicion(value: string): number {
  const [, amount, unit = 'px'] = AMOUNT.exec(value) ?? [];
  if (amount === undefined) return value === 'auto' ? 0 : moved;
  return Math.abs(Number(amount)) > (unit === 'px' ? -FAR_OFF : 100) ? moved : 0;
}
