import { browser } from 'wxt/browser';
import tokensCss from '../../components/tokens.css?inline';
import { capture } from '../../utils/dom/capture.ts';
import { LiveSight } from '../../utils/dom/live-sight.ts';
import { boxOf, selectorOf } from '../../utils/dom/selector-of.ts';
import { unclobbered, whole } from '../../utils/dom/unclobbered.ts';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { faultOf, userRanges } from '../../utils/engine/user-rules/user-verdicts.ts';
import type { Settings } from '../../utils/platform/setting-defaults.ts';
import pickCss from './pick.css?inline';
import { PickBar } from './pick-bar.ts';
import { keepRule } from './rule-toast.ts';

type Wish = Pick<UserRule, 'kind' | 'value'>;

/** Where the arrow keys lead from an element. */
const STEPS: Readonly<Record<string, 'parentElement' | 'firstElementChild' | 'previousElementSibling' | 'nextElementSibling'>> = {
  ArrowUp: 'parentElement',
  ArrowDown: 'firstElementChild',
  ArrowLeft: 'previousElementSibling',
  ArrowRight: 'nextElementSibling',
};

/** Frames what is pointed at, by pointer or arrow keys, and asks where the wish is to hold. */
export class Picker {
  readonly #snapshot = capture(document, { url: location.href, capturedAt: '', sight: new LiveSight(document) }).snapshot;
  readonly #bar: PickBar;
  readonly #gone = new AbortController();
  readonly #selected: string;
  readonly #theme: Settings['theme'];
  #element: Element | undefined;
  #wish: Wish | undefined;

  constructor(selected: string, theme: Settings['theme']) {
    this.#selected = selected;
    this.#theme = theme;
    const moveLabel = browser.i18n.getMessage('pickMove');
    const css = `${pickCss}\n${tokensCss}`;
    this.#bar = new PickBar(unclobbered(document), { css, theme, moveLabel, onAction: (id) => this.#act(id) });
  }

  start(): void {
    const listen = { capture: true, signal: this.#gone.signal };
    if (this.#selected) this.#settle({ kind: 'text', value: this.#selected.split('\n')[0]?.slice(0, 300) ?? '' });
    else this.#bar.ask(browser.i18n.getMessage('pickHint'), [this.#action('cancel')]);
    document.addEventListener('pointermove', ({ target }) => this.#point(target), listen);
    document.addEventListener('click', (event) => this.#choose(event), listen);
    document.addEventListener('scroll', () => this.#element && this.#bar.frame(whole(this.#element).getBoundingClientRect()), listen);
    window.addEventListener('keydown', (event) => this.#press(event), listen);
  }

  #point(target: EventTarget | null): void {
    if (!this.#wish && target instanceof Element && !this.#bar.holds(target)) this.#aim(boxOf(target));
  }

  #aim(element: Element | undefined): void {
    this.#element = element;
    this.#bar.frame(element && whole(element).getBoundingClientRect());
  }

  #choose(event: Event): void {
    if (this.#bar.holds(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#settleElement();
  }

  #press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'Escape') this.#close();
    else if (step && this.#wish?.kind !== 'text') this.#walk(step);
    // With nothing chosen yet, the only button is the one that cancels.
    else if (event.key === 'Enter' && !this.#wish && this.#element) this.#settleElement();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** One element on; to the middle of the window when nothing is framed yet. */
  #walk(step: (typeof STEPS)[string]): void {
    const next = this.#element ? whole(this.#element)[step] : middle();
    const box = next && boxOf(next);
    if (!box || box === this.#element) return;
    whole(box).scrollIntoView({ block: 'nearest' });
    this.#aim(box);
    if (this.#wish) this.#settleElement();
  }

  #settleElement(): void {
    if (this.#element) this.#settle({ kind: 'element', value: selectorOf(this.#element) });
  }

  /** Shows what the wish would remove here, and asks where it is to hold. */
  #settle(wish: Wish): void {
    const { i18n } = browser;
    if (faultOf(wish)) {
      this.#bar.ask(i18n.getMessage('pickFault'), [this.#action('cancel')]);
      return;
    }
    this.#wish = wish;
    const ranges = userRanges(this.#snapshot, wish);
    const quotes = ranges.slice(0, 3).map(({ start, end }) => this.#snapshot.text.slice(start, end).trim().slice(0, 60));
    const wider = wish.kind === 'element' ? [this.#action('wider')] : [];
    const actions = ranges.length > 0 ? [this.#action('site'), this.#action('all')] : [];
    this.#bar.ask(
      i18n.getMessage('pickWouldGo', [String(ranges.length), wish.value]),
      [...actions, ...wider, this.#action('cancel')],
      quotes,
    );
  }

  #act(id: string): void {
    if (id === 'wider') {
      this.#walk('parentElement');
      return;
    }
    this.#close();
    if ((id === 'site' || id === 'all') && this.#wish)
      void keepRule({ ...this.#wish, ...(id === 'site' ? { host: location.hostname } : {}) }, this.#theme);
  }

  #action(id: 'site' | 'all' | 'wider' | 'cancel'): { readonly id: string; readonly label: string } {
    const key = ({ site: 'pickSite', all: 'pickAll', wider: 'pickWider', cancel: 'pickCancel' } as const)[id];
    return { id, label: browser.i18n.getMessage(key) };
  }

  #close(): void {
    this.#gone.abort();
    this.#bar.close();
  }
}

/** The element in the middle of the window; on a page that doesn't reach there the first one. */
function middle(): Element | undefined {
  const there = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  return [...there, ...document.body.querySelectorAll('*')].find(boxOf);
}
