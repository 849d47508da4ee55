import { CONVERTERS, SCRIPT_TARGETS } from '../engine/text/converters.ts';
import type { CollectionAsk } from './collection-port.ts';
import type { ConversionAsk } from './conversion-port.ts';
import type { DeskRequest, ToDesk } from './desk.ts';
import type { ToBackground, ToPanel, ToWelcome } from './messages.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Longest text that a script in a page may send at once, in code units. */
const LONGEST = 32_000_000;

const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST;
const word: Check = (value) => typeof value === 'string' && value.length <= 2000;
const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const flag: Check = (value) => typeof value === 'boolean';
const one =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    // Nothing is read but what a check is named for, so what else is in it does no harm.
    return Object.entries(checks).every(([name, check]) => check((value as Fields)[name]));
  };

const payload = fields({ plain: text, html: maybe(text) });
const copy = fields({ variant: word, sourceLine: flag });
const receipt = fields({
  purpose: one(['save', 'copy']),
  succeeded: flag,
  file: maybe(word),
  downloadId: maybe(count),
  copy,
  before: maybe(word),
  clipId: maybe(word),
  isConversionFailed: maybe(flag),
});

/** What each message of a page's script must hold. */
const CHECKS: { readonly [Type in ToBackground['type']]: Check } = {
  details: fields({}),
  sites: fields({}),
  reading: fields({ read: count, known: count }),
  delete: fields({ downloadId: count }),
  copy: fields({ payload }),
  detected: fields({ isTemplateSite: flag, score: share }),
  'rule/add': fields({ rule: fields({ kind: one(['text', 'line', 'element']), value: word, host: maybe(word) }) }),
  'rule/remove': fields({ id: word }),
  'view/changed': fields({}),
  convert: fields({ conversion: word, receipt }),
  always: fields({ target: one(SCRIPT_TARGETS), site: maybe(word) }),
  'convert-page': fields({}),
  'page-conversion': fields({ sample: text, lang: word }),
};

/** What the panel must ask with. */
const DESK_CHECKS: { readonly [Name in DeskRequest]: Check } = {
  review: fields({ id: word, history: maybe(fields({ steps: list(fields({ type: word })), done: count, rules: fields({}) })) }),
  save: fields({ id: word }),
  payload: fields({ id: word, variant: word }),
  conversion: fields({ id: word }),
  add: fields({ snapshot: fields({ text, blocks: list(fields({ start: count, end: count })) }) }),
  clip: fields({ tabId: count }),
  view: fields({ tabId: count, view: one(['off', 'xray', 'clean']) }),
  locate: fields({ tabId: count, id: word, range: fields({ start: count, end: count }) }),
};

const conversionAsk = fields({
  number: count,
  texts: list(text),
  id: one(CONVERTERS.map(({ id }) => id)),
  register: maybe(word),
  words: list(list(word)),
  quotes: flag,
});
const collectionAsk = fields({ form: one(['zip', 'joined']), ids: maybe(list(word)), piecesOf: maybe(word) });

/** Whether this is a message that a script of ours sends from a page. A page that took its own process over can send anything. */
export function isToBackground(value: unknown): value is ToBackground {
  return isOneOf(CHECKS, value, 'type', value);
}

/** Whether this is a request of the panel. */
export function isToDesk(value: unknown): value is ToDesk {
  return isFor('desk', value) && isOneOf(DESK_CHECKS, value, 'request', value.ask);
}

/** Whether this is for the panel, about a place in the captured text. */
export function isToPanel(value: unknown): value is ToPanel {
  return isFor('panel', value) && count(value.at);
}

/** Whether this tells the welcome page of a click. */
export function isToWelcome(value: unknown): value is ToWelcome {
  return isFor('welcome', value);
}

/** Whether these are texts of a live page to be converted. */
export function isConversionAsk(value: unknown): value is ConversionAsk {
  return conversionAsk(value);
}

/** Whether this asks for several clips as one file. */
export function isCollectionAsk(value: unknown): value is CollectionAsk {
  return collectionAsk(value) && 'ids' in (value as Fields) !== 'piecesOf' in (value as Fields);
}

function isFor(target: string, value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && (value as Fields).target === target;
}

/** Whether the field names one of the checks, and what is to be checked passes it. */
function isOneOf(checks: Readonly<Record<string, Check>>, value: unknown, field: string, checked: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const name = (value as Fields)[field];
  return typeof name === 'string' && Object.hasOwn(checks, name) && checks[name]?.(checked) === true;
}
