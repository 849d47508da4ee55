import { browser } from 'wxt/browser';
import tokensCss from '../../components/tokens.css?inline';
import { capture } from '../../utils/dom/capture.ts';
import { hidingReader } from '../../utils/dom/is-hidden.ts';
import { boxOf, selectorOf } from '../../utils/dom/selector-of.ts';
import type { UserRule } from '../../utils/engine/model/user-rule.ts';
import { faultOf, userRanges } from '../../utils/engine/user-rules/user-verdicts.ts';
import { sendToBackground } from '../../utils/platform/messages.ts';
import pickCss from './pick.css?inline';
import { PickBar } from './pick-bar.ts';

type Wish = Pick<UserRule, 'kind' | 'value'>;

/** Frames what is pointed at, and asks where the wish is to hold. */
export class Picker {
  readonly #snapshot = capture(document, { url: location.href, capturedAt: '', isHidden: hidingReader() }).snapshot;
  readonly #bar = new PickBar(document, `${tokensCss}\n${pickCss}`, (id) => void this.#act(id));
  readonly #gone = new AbortController();
  readonly #selected: string;
  #element: Element | undefined;
  #wish: Wish | undefined;

  constructor(selected: string) {
    this.#selected = selected;
  }

  start(): void {
    const { signal } = this.#gone;
    const listen = { capture: true, signal };
    if (this.#selected) this.#settle({ kind: 'text', value: this.#selected.split('\n')[0]?.slice(0, 300) ?? '' });
    else this.#bar.ask(browser.i18n.getMessage('pickHint'), [this.#action('cancel')]);
    document.addEventListener('pointermove', ({ target }) => this.#point(target), listen);
    document.addEventListener('click', (event) => this.#choose(event), listen);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(), listen);
  }

  #point(target: EventTarget | null): void {
    if (this.#wish || !(target instanceof Element) || this.#bar.holds(target)) return;
    this.#element = boxOf(target);
    this.#bar.frame(this.#element?.getBoundingClientRect());
  }

  #choose(event: Event): void {
    if (event.target instanceof Element && this.#bar.holds(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
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

  async #act(id: string): Promise<void> {
    if (id === 'wider') {
      this.#element = this.#element?.parentElement ? boxOf(this.#element.parentElement) : undefined;
      this.#bar.frame(this.#element?.getBoundingClientRect());
      if (this.#element) this.#settle({ kind: 'element', value: selectorOf(this.#element) });
      return;
    }
    if ((id === 'site' || id === 'all') && this.#wish) {
      const host = id === 'site' ? { host: location.hostname } : {};
      await sendToBackground({ type: 'rule/add', rule: { ...this.#wish, ...host } });
    }
    this.#close();
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
