import type { Figures, Measure } from './measure.ts';
import { type coldTimes, type footprints, type Growth, SIZES, type WarmSet } from './page-figures.ts';
import { PANEL_BAR, type PanelFigure } from './panel.ts';
import type { PatternFigure } from './patterns.ts';
import type { Share } from './profile.ts';
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
  readonly shares: readonly Share[];
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A goal with what was measured; `least` where more is better. */
interface Goal {
  readonly name: string;
  readonly bar: number;
  readonly least?: boolean;
  readonly measured: number;
}

const LARGEST = SIZES.at(-1) ?? Number.NaN;

/** What we set ourselves, beside what was measured. */
function goals({ sets, colds, growths, footprints }: BenchFigures): readonly Goal[] {
  const [articles, news] = sets.map(({ times }) => times);
  const coldOf = (peer: string): number =>
    colds.filter((one) => one.peer === peer).reduce((sum, { script, first }) => sum + script + first, 0);
  const left = footprints.find(({ peer }) => peer === 'jingwen');
  const ratio = (of: number | undefined, to: number | undefined): number => (of ?? Number.NaN) / (to ?? Number.NaN);
  return [
    { name: '模板站网页：jingwen ÷ floor', bar: 12, measured: ratio(articles?.jingwen, articles?.floor) },
    { name: '模板站网页：比 Readability 快', bar: 2, least: true, measured: ratio(articles?.readability, articles?.jingwen) },
    { name: '模板站网页：比 Defuddle 快', bar: 6, least: true, measured: ratio(articles?.defuddle, articles?.jingwen) },
    { name: '新闻门户网页：比 Readability 快', bar: 3, least: true, measured: ratio(news?.readability, news?.jingwen) },
    { name: '新闻门户网页：比 Defuddle 快', bar: 9, least: true, measured: ratio(news?.defuddle, news?.jingwen) },
    { name: '冷启动：jingwen ÷ Readability', bar: 1, measured: ratio(coldOf('jingwen'), coldOf('readability')) },
    { name: '冷启动：比 Defuddle 快', bar: 3, least: true, measured: ratio(coldOf('defuddle'), coldOf('jingwen')) },
    { name: '冷启动，只算网页里的：capture ÷ Readability', bar: 1, measured: ratio(coldOf('capture'), coldOf('readability')) },
    { name: '随大小增长的指数', bar: 1.1, measured: growths.find(({ peer }) => peer === 'jingwen')?.exponent ?? Number.NaN },
    { name: '5 MB 网页：堆增长 ÷ 网页大小', bar: 4, measured: ratio(left?.heap, LARGEST) },
    { name: '5 MB 网页：新建的节点', bar: 0, measured: left?.nodes ?? Number.NaN },
  ];
}

function goalRow({ name, bar, least = false, measured }: Goal): readonly string[] {
  const isMet = least ? measured >= bar : measured <= bar;
  return [name, `${least ? '≥' : '≤'} ${bar}`, number(measured), isMet ? '达到' : '**未达到**'];
}

/** The figures as a page of the documentation. */
export function report(figures: BenchFigures): string {
  const { measures, sets, growths, colds, footprints, sizes, panel, patterns, heaps, shares } = figures;
  return `# 速度与大小

由 \`npm run bench\` 写成：同一个进程或网页里轮流跑，取中位数。**请看比值，不看毫秒**：机器忙的时候毫秒会涨几倍。
floor 是任何清理都省不掉的：走一遍文字节点，每个试一个正则。capture 是点击时在网页里做的全部；jingwen 是 capture 加上后台的清理。

## 目标与实测

${table(['', '目标', '实测', ''], goals(figures).map(goalRow))}

没有达到的，是因为 jingwen 做的事比找正文多得多：每一行、每一句、每个括号都要问它是谁的话，去掉的每一处都要有理由，还要判断缺没缺、从哪里来。命令行处理 10 到 54 KB 的网页（预热之后）时，时间花在：

${table(
  ['', '占'],
  shares.map(({ part, share }) => [part, `${(share * 100).toFixed(1)} %`]),
)}

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

## 命令行与导出（处理器时间之比；jsonl 是从头到尾的钟表时间之比，看机器有几个核）

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
