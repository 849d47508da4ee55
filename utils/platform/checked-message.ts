import { type Browser, browser } from 'wxt/browser';
import { SCRIPT_TARGETS } from '../engine/text/converters.ts';
import type { ToBackground } from './messages.ts';

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

/** Whether this is a message that a script of ours sends from a page. A page that took its own process over can send anything. */
export function isToBackground(value: unknown): value is ToBackground {
  if (typeof value !== 'object' || value === null) return false;
  const { type } = value as Fields;
  return typeof type === 'string' && Object.hasOwn(CHECKS, type) && CHECKS[type as ToBackground['type']](value);
}

/** Whether a page of the extension itself, or its background, sent the message: only they may give orders to the desk and the workshop. */
export function isFromExtension({ id, url }: Pick<Browser.runtime.MessageSender, 'id' | 'url'>): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}
