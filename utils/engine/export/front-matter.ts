import type { Clip } from '../model/clip.ts';
import type { Collection, ExportContext } from '../model/exporter.ts';
import { completenessLine, isWhole, otherPage, removedCount, scriptName, siteHost } from './report.ts';

/** YAML between two `---` lines. Every text is a JSON string, so nothing that a page says can end it or add a key. */
export function frontMatter(clip: Clip, { sha256 }: ExportContext): string {
  const { source, site, completeness } = clip;
  return yaml([
    ['title', clip.title],
    ['source', source.url],
    ['page', otherPage(clip)],
    ['reprint', source.reprint === source.url ? undefined : source.reprint],
    ['origin', source.origin],
    ['author', source.author],
    ['published', source.published],
    ['site', siteHost(clip)],
    ['template_site', site.isTemplateSite],
    ['clipped', clip.clippedAt],
    ['script', scriptName(clip.script)],
    ['complete', isWhole(clip)],
    ['completeness', completenessLine(clip)],
    ['characters', completeness.obtainedCharacters],
    ['removed', removedCount(clip)],
    ['sha256', sha256],
  ]);
}

/** The front matter of several documents in one file. */
export function collectionFrontMatter({ title, entries }: Collection): string {
  const absent = entries.filter(({ clip }) => !clip);
  return yaml([
    ['title', title],
    ['documents', entries.length - absent.length],
    ['absent', absent.length],
    ['complete', absent.length === 0 && entries.every(({ clip }) => clip && isWhole(clip))],
  ]);
}

type Field = readonly [key: string, value: string | number | boolean | null | undefined];

function yaml(fields: readonly Field[]): string {
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlValue(value)}`]));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** JSON is YAML but for what YAML's reader takes as a line break or refuses: those are written as escapes. */
function yamlValue(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/g,
    (character, at: number, whole: string) =>
      isPaired(whole, at) ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isPaired(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}
