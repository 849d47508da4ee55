interface BarAction {
  readonly id: string;
  readonly label: string;
}

/** A bar at the foot of the page and a frame round what is pointed at; both live in one closed shadow root. */
export class PickBar {
  readonly #host: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #onAction: (id: string) => void;

  constructor(document: Document, css: string, onAction: (id: string) => void) {
    this.#onAction = onAction;
    this.#host = document.createElement('jingwen-picker');
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = css;
    this.#frame = document.createElement('div');
    this.#frame.className = 'frame';
    this.#bar = document.createElement('section');
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'dialog');
    root.append(style, this.#frame, this.#bar);
    document.documentElement.append(this.#host);
  }

  holds(target: Element): boolean {
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
    const line = (tag: string, text: string): HTMLElement => {
      const made = this.#host.ownerDocument.createElement(tag);
      made.textContent = text;
      return made;
    };
    const buttons = actions.map(({ id, label }) => {
      const button = line('button', label);
      button.dataset.action = id;
      button.addEventListener('click', () => this.#onAction(id));
      return button;
    });
    this.#bar.setAttribute('aria-label', question);
    this.#bar.replaceChildren(line('p', question), ...quotes.map((quote) => line('blockquote', quote)), ...buttons);
    buttons[0]?.focus();
  }

  close(): void {
    this.#host.remove();
  }
}
