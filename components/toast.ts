import toastCss from './toast.css?inline';
import tokensCss from './tokens.css?inline';

/** What the toast says; texts are ready to show. */
export interface ToastView {
  readonly state: 'saved' | 'incomplete' | 'failed';
  readonly headline: string;
  readonly lines: readonly string[];
  readonly warning?: string;
  readonly actions: readonly ToastAction[];
  readonly closeLabel: string;
}

export interface ToastAction {
  readonly id: string;
  readonly label: string;
}

export interface ToastOptions {
  readonly onAction: (id: string) => void;
  /** The colours that the reader chose. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Milliseconds without pointer or focus until it goes by itself. */
  readonly lifetime: number;
}

/** A message in the corner of somebody else's page: it lives in a closed shadow root and takes its host away again. */
export class Toast {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;
  readonly #status: HTMLElement;
  readonly #buttons: HTMLElement;
  readonly #gone = new AbortController();
  readonly #options: ToastOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: ToastOptions) {
    this.#options = options;
    this.#document = document;
    this.#host = document.createElement('jingwen-toast');
    if (options.theme !== 'system') this.#host.dataset.theme = options.theme;
    // A positive index on the host brings the buttons to the front of the page's tab order without stealing the focus.
    this.#host.tabIndex = 1;
    const root = this.#host.attachShadow({ mode: 'closed', delegatesFocus: true });
    const style = document.createElement('style');
    style.textContent = `${toastCss}\n${tokensCss}`;
    this.#box = element(document, 'section', 'toast');
    this.#status = element(document, 'div', 'status');
    this.#status.setAttribute('role', 'status');
    this.#buttons = element(document, 'div', 'buttons');
    this.#box.append(this.#status, this.#buttons);
    root.append(style, this.#box);
    // Whatever another script of ours said there gives way: two would lie on each other.
    for (const earlier of document.querySelectorAll('jingwen-toast')) earlier.remove();
    document.documentElement.append(this.#host);
    this.#listen(document);
  }

  /** Shows a state; the same toast may show several, one after the other. */
  show(view: ToastView): void {
    const document = this.#document;
    this.#box.dataset.state = view.state;
    this.#box.setAttribute('aria-label', view.headline);
    const lines = view.lines.map((text) => element(document, 'p', 'line', text));
    const warning = view.warning === undefined ? [] : [element(document, 'p', 'warning', view.warning)];
    this.#status.replaceChildren(element(document, 'p', 'headline', view.headline), ...lines, ...warning);
    const focused = this.#host.matches(':focus');
    this.#buttons.replaceChildren(...view.actions.map((action, index) => this.#button(action, index === 0)), this.#close(view.closeLabel));
    if (focused) this.#host.focus();
    this.#restart();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#gone.abort();
    this.#host.remove();
  }

  #button({ id, label }: ToastAction, isFirst: boolean): HTMLElement {
    const button = element(this.#document, 'button', 'action', label);
    button.dataset.action = id;
    if (isFirst) button.dataset.primary = '';
    button.addEventListener('click', () => this.#options.onAction(id));
    return button;
  }

  #close(label: string): HTMLElement {
    const button = element(this.#document, 'button', 'close', '×');
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => this.close());
    return button;
  }

  #listen(document: Document): void {
    const { signal } = this.#gone;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this.close();
    };
    document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
    // The page's own shortcuts and click handlers are no business of the toast.
    for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'mousedown'])
      this.#box.addEventListener(type, (event) => event.stopPropagation());
    for (const type of ['pointerenter', 'focusin']) this.#box.addEventListener(type, () => clearTimeout(this.#timer));
    for (const type of ['pointerleave', 'focusout']) this.#box.addEventListener(type, () => this.#restart());
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#expire(), this.#options.lifetime);
  }

  #expire(): void {
    if (this.#box.matches(':hover') || this.#box.matches(':focus-within')) this.#restart();
    else this.close();
  }
}

function element(document: Document, tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
