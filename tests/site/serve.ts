import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { errorPage, imagePage, indexPage, listPage, loginPage } from './plain-pages.ts';

/** What `expected.json` beside a sample page says; `removedFragments` must be gone from the clip's text. */
export interface SamplePage {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly truncated: boolean;
  readonly reprint?: string;
  readonly family: string;
  readonly label: string;
  readonly watch: string;
  readonly removedFragments: readonly string[];
  readonly removedKinds: readonly string[];
}

/** A running sample site; `close` also ends connections that a browser keeps open. */
export interface SampleSite {
  readonly origin: string;
  readonly pages: readonly { readonly path: string; readonly name: string }[];
  close(): Promise<void>;
}

const folder = new URL('./pages/', import.meta.url);

/** The sample pages in the order of their folders' names. */
export function samplePages(): readonly SamplePage[] {
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ ...(JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as SamplePage), name }));
}

/** A 1×1 grey PNG: every picture of the site. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

/**
 * Serves the sample site on localhost; port 0 takes a free one. Sample pages are sent as their stored bytes without a
 * charset in the header, as such sites do, so the page's own declaration decides.
 */
export async function serve(port = 0): Promise<SampleSite> {
  const samples = samplePages();
  const byPath = new Map(samples.map((sample) => [sample.path, sample]));
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const path = address.split('?')[0] ?? '/';
    const sample = byPath.get(address) ?? byPath.get(path);
    if (sample) return send(response, 200, 'text/html', readFileSync(new URL(`${sample.name}/page.html`, folder)));
    if (path.endsWith('.png')) return send(response, 200, 'image/png', pixel);
    const plain = plainPage(path, samples);
    if (plain !== undefined) return send(response, 200, 'text/html; charset=utf-8', plain);
    return send(response, 404, 'text/html; charset=utf-8', errorPage());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, pages: samples.map(({ path, name }) => ({ path, name })), close };
}

function plainPage(path: string, samples: readonly SamplePage[]): string | undefined {
  if (path === '/') return indexPage(samples);
  if (path === '/list') return listPage();
  if (path === '/login') return loginPage();
  if (path === '/image') return imagePage();
  return undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const site = await serve(Number(argv[2] ?? 8080));
  console.log(`示例站点：${site.origin}/ （${site.pages.length} 个页面，Ctrl+C 结束）`);
}
