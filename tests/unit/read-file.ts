import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from 'yaml';
import { documentOf } from '../document-of.ts';
import { OpenDocx } from './open-docx.ts';

/** What a reader of its kind makes of a file: its text, and whatever could act or lead elsewhere. */
export interface Reading {
  readonly text: string;
  readonly active: readonly string[];
  readonly addresses: readonly string[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** Readers by the exporters' ids; each throws when the file is none of its kind. */
export const READERS: Readonly<Record<string, (file: string | Uint8Array) => Reading>> = {
  md: (file) => readMarkdown(String(file)),
  txt: (file) => ({ text: String(file), active: [], addresses: [] }),
  html: (file) => readHtml(String(file)),
  json: (file) => ({ text: JSON.stringify(JSON.parse(String(file)).text), active: [], addresses: [] }),
  jsonl: (file) => ({
    text: JSON.stringify(
      String(file)
        .trimEnd()
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
        .map((line) => JSON.parse(line).text),
    ),
    active: [],
    addresses: [],
  }),
  docx: (file) => readDocx(file),
};

const TAGS = new Set(
  'html head meta title style body main article nav dl dt dd p h1 h2 h3 h4 h5 h6 ol ul li blockquote table thead tbody tr th td a b i code sup br'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('lang charset http-equiv content name class href rel id value rowspan colspan'.split(' '));

function readHtml(html: string): Reading {
  const document = documentOf(html);
  const elements = [...document.querySelectorAll('*')];
  const active = elements.flatMap((element) => [
    ...(TAGS.has(element.tagName.toLowerCase()) ? [] : [element.tagName]),
    ...element.getAttributeNames().filter((name) => !ATTRIBUTES.has(name)),
  ]);
  const policies = elements.filter((element) => element.getAttribute('http-equiv') === 'Content-Security-Policy');
  if (policies.length !== 1 || !policies[0]?.getAttribute('content')?.startsWith("default-src 'none'")) active.push('no policy');
  if (document.querySelectorAll('style').length !== 1) active.push('style');
  const addresses = elements.flatMap((element) => element.getAttribute('href') ?? []);
  return { text: document.querySelector('main')?.textContent ?? '', active, addresses };
}

function readMarkdown(markdown: string): Reading {
  const end = markdown.indexOf('\n---\n') + 5;
  const matter: unknown = parse(markdown.slice(4, end - 5));
  const tree: Node = fromMarkdown(markdown.slice(end), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const nodes = all(tree);
  const html = nodes.filter(({ type, value = '' }) => type === 'html' && !/^<(?:\/?sup|br)>$/u.test(value));
  const foreign = nodes.filter(({ type }) => type === 'definition' || type === 'code' || type === 'thematicBreak');
  return {
    text: `${JSON.stringify(matter)}\n${textOf(tree)}`,
    active: [...html, ...foreign].map(({ type, value = '' }) => `${type} ${value}`),
    addresses: nodes.flatMap(({ url }) => url ?? []),
  };
}

function all(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

function textOf(node: Node): string {
  return node.type === 'html' || node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(textOf).join(''));
}

function readDocx(file: string | Uint8Array): Reading {
  if (typeof file === 'string') throw new TypeError('Unexpected text, expected bytes');
  const docx = new OpenDocx(file);
  const relations = docx.paths
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => docx.all(path, 'Relationship'))
    .filter((relation) => relation.getAttribute('TargetMode') === 'External');
  const active = docx.paths.filter(
    (path) => !/^(?:\[Content_Types\]|_rels|docProps|word)/u.test(path) || /vba|activeX|embeddings|\.bin$/iu.test(path),
  );
  const fields = docx.all('word/document.xml', 'w:instrText').map(({ textContent }) => `field ${textContent}`);
  return {
    text: docx.paragraphs.join('\n'),
    active: [...active, ...fields],
    addresses: relations.map((relation) => relation.getAttribute('Target') ?? ''),
  };
}
