import type { Figures, Measure } from './measure.ts';
import { type coldTimes, type footprints, type Growth, SIZES, type WarmSet } from './page-figures.ts';
import { PANEL_BAR, type PanelFigure } from './panel.ts';
import type { PatternFigure } from './patterns.ts';
import type { Size } from './sizes.ts';

/** A measure with what came of it. */
export type Measured = Pick<Measure, 'id' | 'claim' | 'bar'> & Figures;

/** All that the benchmark measured. */
export interface BenchFigures {
  readonly measures: readonly Measured[];
  readonly sets: readonly WarmSet[];
  readonly growths: readonly Growth[];
  readonly colds: Awaited<ReturnType<typeof coldTimes>>;
  readonly footprints: Awaited<ReturnType<typeof footprints>>;
  readonly sizes: readonly Size[];
  readonly panel: readonly PanelFigure[];
  readonly patterns: PatternFigure;
  readonly heaps: readonly number[];
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The figures as a page of the documentation. */
export function report({ measures, sets, growths, colds, footprints, sizes, panel, patterns, heaps }: BenchFigures): string {
  return `# 速度与大小

由 \`npm run bench\` 写成：同一个进程或网页里轮流跑，取中位数。**请看比值，不看毫秒**：机器忙的时候毫秒会涨几倍。
floor 是任何清理都省不掉的：走一遍文字节点，每个试一个正则。capture 是点击时在网页里做的全部；jingwen 是 capture 加上后台的清理。

## 网页里，预热之后

${table(
  [
    '网页',
    'floor',
    'capture',
    'jingwen',
    'Readability',
    'Defuddle',
    'capture ÷ floor',
    'jingwen ÷ floor',
    'Readability ÷ jingwen',
    'Defuddle ÷ jingwen',
    'Readability ÷ capture',
  ],
  sets.map(({ name, times: t }) => [
    name,
    ...[t.floor, t.capture, t.jingwen, t.readability, t.defuddle].map((time) => `${number(time)} ms`),
    ...[t.capture / t.floor, t.jingwen / t.floor, t.readability / t.jingwen, t.defuddle / t.jingwen, t.readability / t.capture].map(
      (ratio) => `${number(ratio)} ×`,
    ),
  ]),
)}

## 冷启动：新进程里求值脚本，加第一次运行，15 KB 网页

${table(
  ['', '脚本 ms', '第一次 ms', '合计 ms'],
  colds.map(({ peer, script, first }) => [peer, number(script), number(first), number(script + first)]),
)}

## 随大小的增长

![时间随网页大小的增长](benchmark.svg)

${table(
  ['', ...SIZES.map((size) => `${size / 1000} KB`), '指数'],
  growths.map(({ peer, times, exponent }) => [peer, ...times.map((time) => `${number(time)} ms`), exponent.toFixed(2)]),
)}

5 MB 网页一次运行之后的堆增长和新建的节点：

${table(
  ['', '堆 MB', '节点'],
  footprints.map(({ peer, heap, nodes }) => [peer, number(heap / 1e6), nodes]),
)}

## 大小

${table(
  ['', 'KB', '上限 KB'],
  sizes.map(({ name, kilobytes, bar }) => [name, number(kilobytes), bar]),
)}

## 命令行与导出（处理器时间之比）

${table(
  ['', '倍数', '上限', 'ms', '对照 ms', '量的是什么'],
  measures.map(({ id, ratio, bar, work, baseline, claim }) => [id, number(ratio), bar, number(work), number(baseline), claim]),
)}

命令行连续处理一万个网页时，每过五分之一之后占用的堆（MB）：${heaps.map(number).join('、')}。

## 侧边栏：从文字到预览，与直接显示同样文字的网页比

${table(
  ['字数', '直接显示 ms', '读到第一段 ms', '倍数', '上限', '读到净文 ms', '倍数'],
  panel.map(({ characters, plain, readable, cleaned }) => [
    characters,
    number(plain),
    number(readable),
    number(readable / plain),
    PANEL_BAR,
    number(cleaned),
    number(cleaned / plain),
  ]),
)}

## 存心刁难的行

${patterns.patterns} 个规则逐个看 ${patterns.lines} 种十万字的行：最慢的一行共 ${number(patterns.whole)} ms（四分之一长时 ${number(patterns.quarter)} ms），其中最慢的一个规则 ${number(patterns.slowest)} ms。没有一个规则的时间会比行长得快，这由测试从规则的写法里逐个查出。
`;
}
