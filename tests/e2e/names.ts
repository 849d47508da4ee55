import { filePath } from '../../utils/engine/export/file-path.ts';
import { clipOf, prose } from '../unit/clip-sample.ts';

/** Titles that some system, browser or reader stumbles over. */
const TITLES: readonly string[] = [
  'CON',
  'nul.txt',
  'COM1',
  '..',
  '../../x',
  'a/b\\c',
  '末尾是点.',
  '末尾是空格 ',
  '.开头是点',
  '~草稿',
  '倒\u202egpj.exe',
  '零\u200b宽\ufeff字\u2060符',
  '👨‍👩‍👧家庭😀',
  '深'.repeat(100),
  '问？为什么?:*<>|"',
  '百分%20号#井',
  '换\n行\t符',
  '\ud800坏字',
  '',
];

/** The paths of the files of clips with such titles. */
export const PATHS: readonly string[] = TITLES.map((title) =>
  filePath(clipOf([prose('正文。')], { title }), '.md', { name: '{title}', folder: '净文/{title}' }),
);
