interface BarAction {
  readonly id: string;
  readonly label: string;
}

interface BarOptions {
  readonly css: string;
  /** The colours that the reader chose. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Says what the button does that moves the bar off what it lies on. */
  readonly moveLabel: string;
  readonly onAction: (id: string) => void;
}

/** A bar at one edge of the page and a frame round what is pointed at; both live in one closed shadow root. */
export class PickBar {
  readonly #host: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #options: BarOptions;

  constructor(document: Document, options: BarOptions) {
    this.#options = options;
    this.#host = document.createElement('jingwen-picker');
    if (options.theme !== 'system') this.#host.dataset.theme = options.theme;
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = options.css;
    this.#frame = this.#element('div', 'frame');
    this.#frame.hidden = true;
    this.#bar = this.#element('section', 'bar');
    this.#bar.setAttribute('role', 'dialog');
    // A toast has the lower edge.
    this.#bar.dataset.edge = document.querySelector('jingwen-toast') ? 'top' : 'bottom';
    root.append(style, this.#frame, this.#bar);
    document.documentElement.append(this.#host);
  }

  holds(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** Draws the frame; undefined takes it away. */
  frame(box: DOMRect | undefined): void {
    this.#frame.hidden = box === undefined;
    if (!box) return;
    const { left, top, width, height } = box;
    Object.assign(this.#frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  }

  ask(question: string, actions: readonly BarAction[], quotes: readonly string[] = []): void {
    const buttons = actions.map(({ id, label }) => this.#button(label, () => this.#options.onAction(id)));
    const move = this.#button('⇅', () => this.#move());
    move.setAttribute('aria-label', this.#options.moveLabel);
    move.title = this.#options.moveLabel;
    move.className = 'move';
    const row = this.#element('div', 'buttons');
    row.append(...buttons, move);
    this.#bar.setAttribute('aria-label', question);
    this.#bar.replaceChildren(
      this.#element('p', 'question', question),
      ...quotes.map((quote) => this.#element('blockquote', '', quote)),
      row,
    );
    buttons[0]?.focus();
  }

  close(): void {
    this.#host.remove();
  }

  #move(): void {
    this.#bar.dataset.edge = this.#bar.dataset.edge === 'top' ? 'bottom' : 'top';
  }

  #button(label: string, onClick: () => void): HTMLElement {
    const button = this.#element('button', '', label);
    button.addEventListener('click', onClick);
    return button;
  }

  #element(tag: string, className: string, text = ''): HTMLElement {
    const made = this.#host.ownerDocument.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }
}
