import type { Entry } from '../model/exporter.ts';
import { page } from './html.ts';
import { escapeHtml } from './html-body.ts';
import { contentsLine, countLine } from './join-parts.ts';
import { completenessLine, isWhole } from './report.ts';
import { safeAddress } from './segments.ts';

/** One document of an archive; without a file it is absent. */
export interface IndexLine {
  readonly entry: Entry;
  /** Name of the file beside the index. */
  readonly file?: string;
}

/** The page that lists an archive's documents, with links to their files, and names those that are absent. */
export function indexPage(title: string, lines: readonly IndexLine[]): string {
  const entries = lines.map(({ entry }) => entry);
  const clip = entries.find((entry) => entry.clip)?.clip;
  const items = lines.map((line) => `<li${line.file === undefined ? ' class="absent"' : ''}>${item(line)}</li>`);
  const count = countLine({ title, entries });
  return page(title, clip, `<h1>${escapeHtml(title)}</h1>\n<nav>\n<p>${count}</p>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`);
}

function item({ entry, file }: IndexLine): string {
  const text = escapeHtml(contentsLine(entry));
  if (file === undefined || !entry.clip) return text;
  const { source } = entry.clip;
  const address = safeAddress(source.url ?? undefined);
  const origin = escapeHtml(source.url ?? '（未知）');
  const linked = address === undefined ? origin : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${origin}</a>`;
  const missing = isWhole(entry.clip) ? '' : `<br><span class="incomplete">${escapeHtml(completenessLine(entry.clip))}</span>`;
  return `<a href="${escapeHtml(encodeURIComponent(file))}">${text}</a><br>来源：${linked}${missing}`;
}
