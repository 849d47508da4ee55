import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeCase } from '../../scripts/case-of-report.ts';
import { clean } from '../../utils/engine/clean.ts';
import { htmlOf } from '../../utils/engine/wrong-page/html-of.ts';
import { maskContacts, wrongPageReport } from '../../utils/engine/wrong-page/report.ts';
import { readCases } from '../score/cases.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const CASES = readCases('tests/cases/tune').filter(({ snapshot }) => snapshot.source === 'html');

describe('the page of a report', () => {
  test.each(CASES.map(({ name, snapshot }) => [name, snapshot] as const))('%s reads as the snapshot does', (_, snapshot) => {
    expect(snapshotOf(htmlOf(snapshot), snapshot.url).text).toBe(snapshot.text);
  });
});

describe('a report', () => {
  const page = snapshotOf(
    '<title>夜班交接记录</title><h1>夜班交接记录</h1><p>凌晨两点，三床体温三十八度四，已通知值班医生。</p><p>更多记录范文请加微信：huban_0931，QQ 883-112-907，或写信到 ban@ye.example</p>',
    'https://www.example.com/a/1.html',
  );
  const { clip } = clean(page);

  test('holds the snapshot and what was done to it', () => {
    const { snapshot, removed, masked } = wrongPageReport(page, clip, false);
    expect([masked, snapshot]).toEqual([false, page]);
    expect(removed).toEqual(clip.removed);
  });

  test('masked, holds no contact and every place', () => {
    const report = wrongPageReport(page, clip, true);
    expect(JSON.stringify(report)).not.toMatch(/huban|883|ban@ye/u);
    expect(report.snapshot.text.length).toBe(page.text.length);
    for (const { start, end, text } of report.removed) expect(report.snapshot.text.slice(start, end)).toBe(text);
  });

  test.each([
    ['共收到4000元，其中2024年3月5日一笔', '共收到4000元，其中2024年3月5日一笔'],
    ['电话0512-88001234', '电话0000-00000000'],
    ['VX：abc_99', 'VX：xxx_00'],
  ])('masks %j as %j', (text, expected) => {
    expect(maskContacts(text)).toBe(expected);
  });

  test('becomes a case folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jingwen-case-'));
    writeCase(wrongPageReport(page, clip, true), folder);
    const [one] = readCases(join(folder, '..')).filter(({ snapshot }) => snapshot.text.includes('夜班交接记录'));
    expect(readFileSync(join(folder, 'kept.txt'), 'utf8').trim()).toBe(clip.text);
    expect(one?.title).toBe('夜班交接记录');
    rmSync(folder, { recursive: true });
  });

  test('of another version is refused', () => {
    expect(() => writeCase({ ...wrongPageReport(page, clip, true), version: 9 as 1 }, tmpdir())).toThrow(RangeError);
  });
});
