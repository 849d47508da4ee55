import { describe, expect, test } from 'vitest';
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
    for (const { kind, documents, called } of scoreCuts(part)) {
      if (kind === 'whole') expect(called).toBeLessThanOrEqual(floors.cuts.alarms);
      else if (documents > 0) expect(called / documents, kind).toBeGreaterThanOrEqual(floors.cuts[kind]);
    }
  }, 60_000);

  test('finds the pieces of collections as well, and no others', () => {
    const { wanted, given, right } = scoreCollections(part, COLLECTIONS);
    expect(right).toBe(given);
    expect((2 * right) / (given + wanted)).toBeGreaterThanOrEqual(floors.collections);
  }, 60_000);
});
