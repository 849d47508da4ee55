import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word document, each parsed by a strict parser: anything that is no XML throws. */
export class OpenDocx {
  readonly paths: readonly string[];
  readonly #parts: ReadonlyMap<string, Document>;

  constructor(bytes: Uint8Array) {
    const files = Object.entries(unzipSync(bytes));
    this.paths = files.map(([path]) => path);
    this.#parts = new Map(files.filter(([path]) => /\.(?:xml|rels)$/u.test(path)).map(([path, data]) => [path, parse(strFromU8(data))]));
  }

  /** All elements of a name in a part, in the order of the document. */
  all(path: string, name: string): readonly Element[] {
    return [...(this.#parts.get(path)?.getElementsByTagName(name) ?? [])];
  }

  /** The text of each paragraph of the body, breaks as line feeds. */
  get paragraphs(): readonly string[] {
    return this.all('word/document.xml', 'w:p').map(textOf);
  }

  style(id: string): Element | undefined {
    return this.all('word/styles.xml', 'w:style').find((style) => style.getAttribute('w:styleId') === id);
  }
}

export function textOf(element: Element): string {
  return [...element.getElementsByTagName('*')]
    .map(({ tagName, textContent }) => (tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:br' ? '\n' : ''))
    .join('');
}

/** An attribute of the first descendant of a name. */
export function attribute(element: Element | undefined, name: string, key: string): string | undefined {
  return element?.getElementsByTagName(name)[0]?.getAttribute(key) ?? undefined;
}

function parse(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new SyntaxError(message);
    },
  }).parseFromString(xml, 'text/xml');
}
