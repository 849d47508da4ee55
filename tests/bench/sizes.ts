import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** Something that users download or that a click puts into a page, in kilobytes, with its bar. */
export interface Size {
  readonly name: string;
  readonly kilobytes: number;
  readonly bar: number;
}

/** Sizes of the built extension. */
export function sizesOf(folder: string): readonly Size[] {
  const gzipped = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const zip = zipSync(Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path)])), { level: 9 });
  return [
    { name: '剪藏脚本（gzip）', kilobytes: gzipped('content-scripts/clip.js'), bar: 30 },
    { name: '常驻识别脚本（gzip）', kilobytes: gzipped('detect.js'), bar: 30 },
    { name: '页面视图脚本（gzip）', kilobytes: gzipped('content-scripts/page-view.js'), bar: 30 },
    { name: '扩展 zip', kilobytes: zip.length / 1000, bar: 1500 },
  ];
}
