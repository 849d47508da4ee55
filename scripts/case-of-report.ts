import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotOf } from '../tests/score/snapshot-of.ts';
import { clean } from '../utils/engine/clean.ts';
import { htmlOf } from '../utils/engine/wrong-page/html-of.ts';
import { REPORT_VERSION, type WrongPageReport } from '../utils/engine/wrong-page/report.ts';

/** Writes a case folder from a report; `kept.txt` and `removed.tsv` hold what the cleaning does now, to be put right by hand. */
export function writeCase(report: WrongPageReport, folder: string): void {
  if (report.version !== REPORT_VERSION) throw new RangeError(`Unexpected report version ${report.version}, expected ${REPORT_VERSION}`);
  const { snapshot } = report;
  const html = htmlOf(snapshot);
  const { clip } = clean(snapshotOf(html, snapshot.url));
  const removed = clip.removed.filter(({ kind, text }) => kind !== 'outside' && text.trim() !== '');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('page.html', html);
  write('case.json', `${JSON.stringify({ url: snapshot.url, title: clip.title, truncated: clip.completeness.truncated }, undefined, 2)}\n`);
  write('kept.txt', `${clip.text}\n`);
  write('removed.tsv', removed.map(({ kind, text }) => `${kind}\t${text.trim().replaceAll(/\s+/gu, ' ')}\n`).join(''));
}

if (import.meta.main ?? process.argv[1]?.endsWith('case-of-report.ts')) {
  const [path, name] = process.argv.slice(2);
  if (!path || !name || !/^[a-z0-9-]{3,60}$/u.test(name)) {
    console.error('用法：npm run case -- 报告.json 名字（小写字母、数字和连字符）');
    process.exit(2);
  }
  const folder = join('tests/cases/tune', `report--${name}`);
  // What is no report of ours has no version, which `writeCase` tells.
  writeCase(JSON.parse(readFileSync(path, 'utf8')) as WrongPageReport, folder);
  console.log(`${folder}：请核对 kept.txt 和 removed.tsv，再运行 npm run score`);
}
