import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadConverter } from '../../utils/engine/convert/load-converter.ts';
import type { ConverterId } from '../../utils/engine/model/script.ts';
import { CONVERTERS } from '../../utils/engine/text/converters.ts';

const CASES = '../shared/vendor/opencc-cases.json';
/** They want rare characters that most fonts lack. */
const REFUSED = /PR_(?:464|1228|1229)_/u;

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

describe.runIf(existsSync(CASES))('the reference cases of OpenCC', () => {
  const directions = CONVERTERS.map(({ id }) => id).filter((id) => id !== 'recovery');
  test.each(directions)('%s gives what they want', async (id) => {
    const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { cases: readonly Case[] };
    const own = cases.filter(({ id: name, expected }) => id in expected && !REFUSED.test(name));
    const { convert } = await loadConverter(id);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ input, expected }) => convert(input) !== expected[id]).map(({ id: name }) => name)).toEqual([]);
  });
});

describe('loadConverter', () => {
  test.each<[ConverterId, string, string]>([
    ['tw2s', '乾隆皇帝在乾安縣寫下著名的原著', '乾隆皇帝在乾安县写下著名的原著'],
    ['tw2s', '這本專著用於單位內部，他的論著卓著', '这本专著用于单位内部，他的论著卓著'],
    ['tw2s', '這是工作的著力點，支援核心指標', '这是工作的着力点，支援核心指标'],
    ['hk2s', '香港衞生署説', '香港卫生署说'],
    ['s2tw', '后来他把头发剪短了，里面只有一只干净的杯子', '後來他把頭髮剪短了，裡面只有一隻乾淨的杯子'],
    ['s2twp', '打印机的驱动程序', '印表機的驅動程式'],
    ['recovery', '建立核心指標，支援專案建設，提高資訊化水平', '建立核心指标，支持项目建设，提高信息化水平'],
  ])('%s makes %s into %s', async (id, from, to) => {
    expect((await loadConverter(id)).convert(from)).toBe(to);
  });

  test.each([
    ['office', '新增就業崗位，進一步查閱資料'],
    ['technical', '向陣列新增元素，讀取資料'],
  ] as const)('recovery goes by the register: %s', async (register, from) => {
    const becomes = { office: '新增就业岗位，进一步查阅资料', technical: '向数组添加元素，读取数据' };
    expect((await loadConverter('recovery', register)).convert(from)).toBe(becomes[register]);
  });
});
