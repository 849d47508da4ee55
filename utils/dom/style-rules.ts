/** Declarations that take text out of sight, and the reason they give. */
const HIDING: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[;{\s])display\s*:\s*none/iu, 'display'],
  [/(?:^|[;{\s])visibility\s*:\s*(?:hidden|collapse)/iu, 'visibility'],
  [/(?:^|[;{\s])font-size\s*:\s*0(?:\.\d{1,3})?(?:px|pt|em|rem|%)?\s*(?:!|;|\}|$)/iu, 'font'],
  [/(?:^|[;{\s])opacity\s*:\s*0(?:\.0{1,3})?\s*(?:!|;|\}|$)/iu, 'opacity'],
  [/(?:^|[;{\s])text-indent\s*:\s*-\s*\d{3,6}/iu, 'off-screen'],
  [/(?:^|[;{\s])(?:left|top|right)\s*:\s*-\s*\d{3,6}/iu, 'off-screen'],
  [/(?:^|[;{\s])color\s*:\s*transparent/iu, 'colour'],
  [/(?:^|[;{\s])clip\s*:\s*rect\(\s*0/iu, 'clip'],
];
const WHITE_ON_WHITE = /(?:^|[;{\s])color\s*:\s*(?:#fff(?:fff)?|white)\s*(?:!|;|\}|$)/iu;
const BACKGROUND = /background/iu;
const ZERO_BOX = /(?:^|[;{\s])(?:height|width|max-height)\s*:\s*[01](?:px)?\s*(?:!|;|\}|$)/iu;
const OVERFLOW_HIDDEN = /overflow\s*:\s*hidden/iu;

/** Why a list of declarations hides its element's text; undefined when it doesn't. */
export function hidingReason(declarations: string): string | undefined {
  for (const [pattern, reason] of HIDING) if (pattern.test(declarations)) return reason;
  if (ZERO_BOX.test(declarations) && OVERFLOW_HIDDEN.test(declarations)) return 'size';
  if (WHITE_ON_WHITE.test(declarations) && !BACKGROUND.test(declarations)) return 'colour';
  return undefined;
}

/** Class names that hide by a convention of frameworks, where the style sheet is out of reach. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['jammer', 'sr-only', 'visually-hidden', 'screen-reader-text']);

/** The reason to take an element for hidden because of what frameworks call such elements. */
export function conventionalReason(classes: readonly string[]): string | undefined {
  return classes.some((name) => CONVENTIONAL.has(name)) ? 'class' : undefined;
}

const RULE = /([^{}]{1,2000})\{([^{}]{0,4000})\}/gu;
const SIMPLE = /^[a-z]*[.#]([\w-]{1,60})$/iu;

/** Class and id tokens (`.name`, `#name`) that simple rules of a style sheet hide, each with the reason. */
export function hidingTokens(css: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  const screen = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, '')
    .replace(/@media\s+print[^{]{0,200}\{(?:[^{}]{0,2000}\{[^{}]{0,4000}\}){0,200}[^{}]{0,2000}\}/giu, '');
  for (const [, selectors = '', declarations = ''] of screen.matchAll(RULE)) {
    // White text in a rule says little: its background is in another rule.
    const reason = hidingReason(declarations);
    if (reason === undefined || reason === 'colour') continue;
    for (const selector of selectors.split(',')) {
      const simple = SIMPLE.exec(selector.trim());
      if (simple?.[1]) tokens.set((selector.includes('#') ? '#' : '.') + simple[1], reason);
    }
  }
  return tokens;
}
