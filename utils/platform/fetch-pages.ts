import { capture } from '../dom/capture.ts';
import { laterPages } from '../dom/later-pages.ts';
import type { PageFailure, PageSnapshot } from '../engine/model/snapshot.ts';
import type { ReadPage } from '../engine/pages/join-pages.ts';
import { pageNumber } from '../engine/text/page-address.ts';

/** The most pages of one article, the pause between two, the patience for one, and the wait before the only second try; milliseconds. */
const MOST_PAGES = 50;
const PAUSE = 400;
const PATIENCE = 20_000;
const SECOND_TRY = 1_500;
const LARGEST = 10_000_000;

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Called before each page with how many are here and how many are known of. */
  readonly onProgress: (read: number, known: number) => void;
}

/**
 * Reads the other pages of the article that the document is a page of, one after the other, from its own origin and only where it links to them.
 * Undefined when the article has no other pages.
 */
export async function fetchPages(document: Document, own: PageSnapshot, options: FetchOptions): Promise<readonly ReadPage[] | undefined> {
  const address = own.url ?? document.location.href;
  const known = new Map(laterPages(document, address));
  const here = pageNumber(address, address) ?? 1;
  known.delete(here);
  if (known.size === 0) return undefined;
  const read = new Map<number, ReadPage>([[here, { number: here, url: address, snapshot: own }]]);
  for (let next = nextOf(known, read); next !== undefined; next = nextOf(known, read)) {
    const url = known.get(next) ?? '';
    options.onProgress(read.size, known.size + 1);
    const page = read.size >= MOST_PAGES ? { failure: 'limit' as const } : await readPage(url, document, own, options.signal);
    if ('failure' in page) read.set(next, { number: next, url, failure: page.failure });
    else {
      const seen = [...read.values()].some((one) => 'snapshot' in one && one.snapshot.text === page.snapshot.text);
      read.set(next, seen ? { number: next, url, failure: 'repeated' } : { number: next, url, snapshot: page.snapshot });
      for (const [number, link] of laterPages(page.document, url)) if (number !== here && !known.has(number)) known.set(number, link);
    }
    if (nextOf(known, read) !== undefined && !options.signal.aborted) await sleep(PAUSE);
  }
  return [...read.values()];
}

/** The lowest number that is known and not read. */
function nextOf(known: ReadonlyMap<number, string>, read: ReadonlyMap<number, unknown>): number | undefined {
  const left = [...known.keys()].filter((number) => !read.has(number));
  return left.length > 0 ? Math.min(...left) : undefined;
}

type Fetched = { readonly snapshot: PageSnapshot; readonly document: Document } | { readonly failure: PageFailure };

async function readPage(url: string, document: Document, own: PageSnapshot, signal: AbortSignal): Promise<Fetched> {
  const answer = await load(url, signal);
  if ('failure' in answer) return answer;
  const { bytes, type } = answer;
  const text = new TextDecoder(encodingOf(bytes, type, document.characterSet)).decode(bytes);
  const page = new DOMParser().parseFromString(text, 'text/html');
  return { snapshot: capture(page, { url, capturedAt: own.capturedAt }).snapshot, document: page };
}

type Loaded = { readonly bytes: ArrayBuffer; readonly type: string } | { readonly failure: PageFailure };

/** Fetches a page, a second time when the first failed in a way that may pass. */
async function load(url: string, signal: AbortSignal): Promise<Loaded> {
  const first = await tryLoad(url, signal);
  if (!('passing' in first) || signal.aborted) return first;
  await sleep(SECOND_TRY);
  return tryLoad(url, signal);
}

async function tryLoad(url: string, signal: AbortSignal): Promise<Loaded | { readonly failure: PageFailure; readonly passing: true }> {
  if (signal.aborted) return { failure: 'cancelled' };
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal: AbortSignal.any([signal, patience]) });
    if (new URL(response.url).origin !== new URL(url).origin) return { failure: 'elsewhere' };
    if (response.status >= 500 || response.status === 429) return { failure: 'status', passing: true };
    if (!response.ok) return { failure: 'status' };
    const type = response.headers.get('content-type') ?? '';
    if (!/html|^$/iu.test(type)) return { failure: 'no-page' };
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > LARGEST ? { failure: 'no-page' } : { bytes, type };
  } catch (error) {
    // The browser tells of every failure of a fetch by throwing.
    if (signal.aborted) return { failure: 'cancelled' };
    if (patience.aborted) return { failure: 'timeout' };
    if (error instanceof TypeError) return { failure: 'network', passing: true };
    throw error;
  }
}

/** As the answer says, or the page, or as the page that the reader sees was read: a site seldom mixes. */
function encodingOf(bytes: ArrayBuffer, type: string, own: string): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /charset\s{0,3}=\s{0,3}["']?([\w-]{2,20})/iu;
  const label = (named.exec(type) ?? named.exec(head))?.[1] ?? own;
  return /^(?:gb2312|gbk|gb18030|utf-?8|big5|big5-hkscs)$/iu.test(label) ? label : own;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
