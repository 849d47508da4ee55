import type { Clip } from '../model/clip.ts';
import type { Collection, ExportChoices, ExportContext, Step, TextExporter } from '../model/exporter.ts';
import { escapeHtml, htmlBody, type Look } from './html-body.ts';
import { HTML_STYLE } from './html-style.ts';
import { contentsLine, countLine, joinParts } from './join-parts.ts';
import { facts, languageOf, titleLine } from './report.ts';
import { safeAddress } from './segments.ts';

/** One file that runs nothing and loads nothing. */
export const HTML: TextExporter = { id: 'html', extension: '.html', mimeType: 'text/html', render, join };

/** Nothing but the style inside the file; no script can run even if one got in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const CLASSED: ReadonlySet<string> = new Set(['salutation', 'signature', 'date', 'verse', 'caption', 'footnote', 'gap']);
const look: Look = (part) => (CLASSED.has(part) ? ` class="${part}"` : '');

function render(clip: Clip, context: ExportContext): string {
  const title = titleLine(clip);
  const heading = title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  const known = factList(clip, [...facts(clip), ['校验', `SHA-256 ${context.sha256}`]]);
  return page(
    title ?? '未命名文档',
    clip,
    `<article>\n${heading}${known}\n${htmlBody(clip, context, title === undefined ? 0 : 1, look)}\n</article>`,
  );
}

async function join(collection: Collection, context: ExportChoices, step: Step): Promise<string> {
  const lines = collection.entries.map((entry, i) => {
    const line = escapeHtml(contentsLine(entry));
    return entry.clip ? `<li><a href="#d${i}">${line}</a></li>` : `<li class="absent">${line}</li>`;
  });
  const parts = await joinParts(
    collection,
    (clip, title, i) =>
      `<article id="d${i}">\n<h2>${escapeHtml(title)}</h2>\n${factList(clip, facts(clip))}\n${htmlBody(clip, context, 2, look)}\n</article>`,
    step,
  );
  const contents = `<nav>\n<p>${countLine(collection)}</p>\n<ol>\n${lines.join('\n')}\n</ol>\n</nav>`;
  const first = collection.entries.find(({ clip }) => clip)?.clip;
  return page(collection.title, first, `<h1>${escapeHtml(collection.title)}</h1>\n${contents}\n${parts.join('\n')}`);
}

/** A whole file around what is HTML already. */
export function page(title: string, clip: Clip | undefined, content: string): string {
  return `<!doctype html>
<html lang="${clip ? languageOf(clip.script) : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${HTML_STYLE}
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

function factList({ completeness }: Clip, lines: ReturnType<typeof facts>): string {
  const items = lines.map(([label, value]) => {
    const link = safeAddress(value);
    const text = escapeHtml(value);
    const warns = label === '完整' && completeness.truncated ? ' class="incomplete"' : '';
    return `<dt>${label}</dt><dd${warns}>${link === undefined ? text : `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${text}</a>`}</dd>`;
  });
  return `<dl>\n${items.join('\n')}\n</dl>`;
}
