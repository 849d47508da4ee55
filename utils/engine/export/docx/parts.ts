import type { Clip } from '../../model/clip.ts';
import { completenessLine } from '../report.ts';
import { visible } from '../visible.ts';

interface Font {
  readonly name: string;
  /** Names to look for when the font is not installed, the nearest first. */
  readonly others: string;
  readonly panose: string;
  readonly family: 'roman' | 'modern' | 'script';
}

/** What stands in for the fonts of official documents on systems without them. */
const FONTS: readonly Font[] = [
  { name: '方正小标宋简体', others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,宋体', panose: '02010601030101010101', family: 'roman' },
  { name: '仿宋_GB2312', others: 'FangSong_GB2312,仿宋,FangSong,华文仿宋', panose: '02010609030101010101', family: 'modern' },
  { name: '楷体_GB2312', others: 'KaiTi_GB2312,楷体,KaiTi,华文楷体', panose: '02010609030101010101', family: 'modern' },
  { name: '黑体', others: 'SimHei,华文黑体', panose: '02010609060101010101', family: 'modern' },
  { name: '宋体', others: 'SimSun,华文宋体', panose: '02010600030101010101', family: 'roman' },
];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of the package that the library can't write: fonts with their stand-ins, and properties without today's date. */
export function ownParts(properties: readonly string[]): readonly { readonly path: string; readonly data: string }[] {
  return [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreXml(properties) },
  ];
}

/** The properties of a clip's document as elements of XML. */
export function coreProperties(title: string | undefined, clip: Clip | undefined): readonly string[] {
  const time = Date.parse(clip?.clippedAt ?? '');
  const stamp = Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
  const description = clip && `来源：${clip.source.url ?? '（未知）'}；完整：${completenessLine(clip)}`;
  return [
    ...element('dc:title', title),
    ...element('dc:subject', clip?.documentKind),
    ...element('dc:creator', clip?.source.author),
    ...element('dc:description', description),
    ...element('cp:lastModifiedBy', '净文'),
    ...element('dcterms:created', stamp, ' xsi:type="dcterms:W3CDTF"'),
    ...element('dcterms:modified', stamp, ' xsi:type="dcterms:W3CDTF"'),
  ];
}

function element(name: string, text: string | undefined, attributes = ''): readonly string[] {
  return text === undefined ? [] : [`<${name}${attributes}>${escapeXml(text)}</${name}>`];
}

function coreXml(properties: readonly string[]): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `${DECLARATION}<cp:coreProperties ${namespaces}>${properties.join('')}</cp:coreProperties>`;
}

function fontTable(): string {
  const fonts = FONTS.map(
    ({ name, others, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

function escapeXml(text: string): string {
  return visible(text).replace(/[&<>]/gu, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
