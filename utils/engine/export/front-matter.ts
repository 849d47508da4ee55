import type { Clip } from '../model/clip.ts';
import type { ExportContext } from '../model/exporter.ts';

/** Fields of a clip's header in order; a list is written in one line. Absent facts have no field. */
export function headerFields(clip: Clip, { sha256 }: ExportContext): readonly (readonly [string, string | number | boolean | readonly string[]])[] {
  const { source, completeness, site } = clip;
  const fields: (readonly [string, string | number | boolean | readonly string[] | null | undefined])[] = [
    ['title', clip.title],
    ['source', source.url],
    ['page', source.page !== source.url ? source.page : undefined],
    ['canonical', source.canonical !== source.url ? source.canonical : undefined],
    ['reprint', source.reprint !== source.url ? source.reprint : undefined],
    ['origin', source.origin],
    ['author', source.author],
    ['published', source.published],
    ['site', hostOf(source.page ?? source.url)],
    ['template_site', site.isTemplateSite],
    ['clipped', clip.clippedAt],
    ['script', clip.script.variant ? `${clip.script.found}-${clip.script.variant}` : clip.script.found],
    ['document_kind', clip.documentKind],
    ['complete', !completeness.truncated],
    ['incomplete_because', completeness.truncated ? completeness.evidence.map(({ kind, quote }) => `${kind}: ${quote}`) : undefined],
    ['characters', completeness.obtainedCharacters],
    ['claimed_characters', completeness.claimedCharacters],
    ['missing', completeness.missing],
    ['removed', removedCount(clip)],
    ['damaged', clip.damage?.filter(({ kind }) => kind !== 'placeholder').map(({ quote }) => quote)],
    ['sha256', sha256],
  ];
  return fields.filter((field): field is readonly [string, string | number | boolean | readonly string[]] => {
    const [, value] = field;
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

/** YAML front matter; strings are JSON strings, which every YAML parser reads alike, so no title can break it. */
export function frontMatter(clip: Clip, context: ExportContext): string {
  const lines = headerFields(clip, context).map(([name, value]) => `${name}: ${yamlValue(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** How many things were removed from the article itself. */
export function removedCount({ removed }: Pick<Clip, 'removed'>): number {
  return removed.filter(({ kind }) => kind !== 'outside').length;
}

function yamlValue(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return `[${value.map(yamlString).join(', ')}]`;
  return typeof value === 'string' ? yamlString(value) : String(value);
}

/** JSON leaves characters bare that YAML takes for line ends or refuses. */
function yamlString(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hostOf(address: string | null): string | undefined {
  return /^https?:\/\/(?:[^/@]{0,200}@)?([^/:?#]{1,253})/iu.exec(address ?? '')?.[1]?.toLowerCase();
}
