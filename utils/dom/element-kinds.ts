import type { MarkKind } from '../engine/model/snapshot.ts';

/** What becomes of an element: its text is not read, it is read without being opened, it is a block, or it stands in a line. */
export type Flow = 'skipped' | 'break' | 'image' | 'block' | 'line';
/** What an element is to its surroundings beyond its flow. */
export type Role = 'table' | 'row' | 'cell' | 'list' | 'item' | 'preformatted' | 'link' | 'details' | 'frame' | 'form' | 'slot';

/** What elements of one tag are. */
export interface ElementKind {
  readonly tag: string;
  readonly flow: Flow;
  readonly role: Role | undefined;
  readonly mark: MarkKind | undefined;
}

const FLOWS: Readonly<Record<Exclude<Flow, 'line'>, string>> = {
  skipped:
    'script style noscript noframes template textarea select option datalist input svg canvas video audio object embed map head title meta link param',
  break: 'br hr',
  image: 'img',
  block:
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup html iframe legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul',
};
const ROLES: Readonly<Record<string, Role>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  ol: 'list',
  li: 'item',
  pre: 'preformatted',
  a: 'link',
  details: 'details',
  iframe: 'frame',
  frame: 'frame',
  form: 'form',
  slot: 'slot',
};
const MARKS: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  code: 'code',
  sup: 'superscript',
};

/** The kinds of elements by their tags. Comparing tags again and again costs more than one look at this. */
export const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  [
    ...Object.entries(FLOWS).flatMap(([flow, tags]) => tags.split(' ').map((tag) => ({ tag, flow: flow as Flow }))),
    ...['a', 'slot', ...Object.keys(MARKS)].map((tag) => ({ tag, flow: 'line' as const })),
  ].map(({ tag, flow }) => [tag, { tag, flow, role: ROLES[tag], mark: MARKS[tag] }]),
);

/** The kind of an element that none is known of. Where something else stands in the place of a tag, an element in a form hides the form's. */
export function otherKind(tag: unknown): ElementKind {
  return { tag: String(tag), flow: 'line', role: typeof tag === 'string' ? undefined : 'form', mark: undefined };
}
