import { describe, expect, test } from 'vitest';
import type { Cut } from '../pages/cut.ts';
import { scoreCollections } from '../score/collections.ts';
import { scoreCuts } from '../score/cuts.ts';
import { FLOORS } from '../score/floors.ts';
import { caseRows, joinReport, pageRows, plantedReport, reportOf } from '../score/report.ts';

const PAGES = 154;
const COLLECTIONS = 60;

describe.each(['tune', 'measure'] as const)('the cleaning, %s part', (part) => {
  const floors = FLOORS[part];

  test.each([
    ['case folders', (): ReturnType<typeof reportOf> => reportOf(caseRows(part)), floors.cases],
    ['generated pages', (): ReturnType<typeof reportOf> => reportOf(pageRows(part, PAGES)), floors.pages],
  ])(
    'is as good on %s as it was',
    (_, report, floor) => {
      const { kept, body, paragraphs, surviving, titles, truncation } = report();
      expect(kept).toBeGreaterThanOrEqual(floor.kept);
      expect(body).toBeGreaterThanOrEqual(floor.body);
      expect(paragraphs).toBeGreaterThanOrEqual(floor.paragraphs);
      expect(surviving).toBeLessThanOrEqual(floor.surviving);
      expect(titles).toBeGreaterThanOrEqual(floor.titles);
      expect(truncation).toBeGreaterThanOrEqual(floor.truncation);
    },
    60_000,
  );

  test('keeps as many hard lines of authors whole', () => {
    expect(plantedReport(part).whole).toBeGreaterThanOrEqual(floors.lines);
  }, 60_000);

  test('joins wrapped lines as well', () => {
    const { joined, wrong } = joinReport(part);
    expect(joined).toBeGreaterThanOrEqual(floors.joins.joined);
    expect(wrong).toBeLessThanOrEqual(floors.joins.wrong);
  }, 60_000);

  test('finds as many cuts, and calls no more whole documents cut', () => {
    const scores = new Map(scoreCuts(part).map((score) => [score.kind, score]));
    expect(scores.get('whole')?.called).toBeLessThanOrEqual(floors.cuts.alarms);
    for (const [kind, floor] of Object.entries(floors.cuts.found)) {
      const { documents = 0, called = 0 } = scores.get(kind as Cut) ?? {};
      expect(documents, kind).toBeGreaterThan(0);
      expect(called / documents, kind).toBeGreaterThanOrEqual(floor);
    }
    const { named = 0, nameable = 0 } = scores.get('enumeration') ?? {};
    expect(named / nameable).toBeGreaterThanOrEqual(floors.cuts.named);
  }, 60_000);

  test('finds the pieces of collections as well, and no others', () => {
    const { wanted, given, right } = scoreCollections(part, COLLECTIONS);
    expect(right).toBe(given);
    expect((2 * right) / (given + wanted)).toBeGreaterThanOrEqual(floors.collections);
  }, 60_000);
});
