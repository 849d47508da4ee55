import { describe, expect, test } from 'vitest';
import { FLOORS } from '../score/floors.ts';
import { caseRows, joinReport, pageRows, reportOf } from '../score/report.ts';

const PAGES = 154;

describe.each(['tune', 'measure'] as const)('the cleaning, %s part', (part) => {
  test.each([
    ['case folders', (): ReturnType<typeof reportOf> => reportOf(caseRows(part)), FLOORS.cases[part]],
    ['generated pages', (): ReturnType<typeof reportOf> => reportOf(pageRows(part, PAGES)), FLOORS.pages[part]],
  ])(
    'is as good on %s as it was',
    (_, report, floors) => {
      const { kept, body, paragraphs, surviving, titles, truncation } = report();
      expect(kept).toBeGreaterThanOrEqual(floors.kept);
      expect(body).toBeGreaterThanOrEqual(floors.body);
      expect(paragraphs).toBeGreaterThanOrEqual(floors.paragraphs);
      expect(surviving).toBeLessThanOrEqual(floors.surviving);
      expect(titles).toBeGreaterThanOrEqual(floors.titles);
      expect(truncation).toBeGreaterThanOrEqual(floors.truncation);
    },
    60_000,
  );
});

test('the joining of wrapped lines is as good as it was', () => {
  const { joined, wrong } = joinReport();
  expect(joined).toBeGreaterThanOrEqual(FLOORS.joins.joined);
  expect(wrong).toBeLessThanOrEqual(FLOORS.joins.wrong);
}, 60_000);
