import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { convertClip } from '../../utils/engine/convert/convert-clip.ts';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { editDistance } from '../score/edit-distance.ts';

const SEEDS = '../shared/seeds';
const read = (name: string): string => readFileSync(`${SEEDS}/${name}`, 'utf8');
const bare = (text: string): string => text.replace(/\s+/gu, '');

describe.runIf(existsSync(SEEDS))('the pages that this began with', () => {
  test('the Traditional one becomes what its editor wrote', async () => {
    const { clip } = clean(captureText(read('004.txt'), { capturedAt: '2025-03-01T09:30:00+08:00' }).snapshot);
    const { text, title, script } = await convertClip(clip, { target: 'hans' }, converterStore());
    const gold = read('004.hans.gold.txt')
      .split('\n')
      .filter((line) => !line.includes('小编'))
      .join('\n');
    expect(script).toMatchObject({ found: 'hant', variant: 'machine', register: 'office', converted: 'recovery' });
    expect(editDistance(bare(`${title}${text}`), bare(gold))).toBe(0);
  });

  test.each(['000', '001', '002', '003'])('%s is Simplified', (name) => {
    expect(detectScript(read(`${name}.txt`)).found).toBe('hans');
  });
});
