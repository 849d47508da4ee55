import { type Profiler, Session } from 'node:inspector/promises';
import { clipInput } from '../../utils/node/clip-input.ts';
import { articlePage } from './pages.ts';

/** Where the time of a clip goes: the share of a part of the engine, from 0 to 1. */
export interface Share {
  readonly part: string;
  readonly share: number;
}

const PAGES = Array.from({ length: 12 }, (_, i) => articlePage(10_000 + i * 4000, i).html);
const URL = 'https://www.example.cn/a/1.html';
const WARM_ROUNDS = 10;
const ROUNDS = 40;
/** Microseconds between two samples. */
const INTERVAL = 200;

/** The first part whose files hold a function has its time; what has no file counts for whoever called it. */
const PARTS: readonly (readonly [part: string, files: RegExp])[] = [
  ['语气模型', /engine\/voice\//u],
  [
    '去除规则',
    /engine\/(?:rules\/|text\/pattern|text\/need|classify\/(?:judge|score|rule|block|unit|narrowed|names|claim|weights|classify))/u,
  ],
  ['其余的去除：引言、文末、水印', /engine\/classify\//u],
  ['认站点、正文、标题、目录', /engine\/(?:detect|region|title|contents|sites|pages)\//u],
  ['修补、落定、成段', /engine\/(?:repair|settle|outline|review|user-rules)\//u],
  ['判断是否完整', /engine\/assess\//u],
  ['解析与读取网页', /utils\/(?:dom|node)\/|htmlparser2/u],
  ['其他', /utils\//u],
];
const COLLECTOR = '回收内存';

/** Samples the headless command at work, warm. */
export async function profile(): Promise<readonly Share[]> {
  run(WARM_ROUNDS);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  run(ROUNDS);
  const { profile: sampled } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(sampled);
}

function run(rounds: number): void {
  for (let round = 0; round < rounds; round += 1)
    for (const content of PAGES) clipInput({ type: 'html', content, url: URL }, '2026-01-01T08:00:00+08:00');
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile): readonly Share[] {
  const parts = new Map<number, string | undefined>();
  const visit = (id: number, inherited: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url } = node.callFrame;
    const part = functionName === '(garbage collector)' ? COLLECTOR : (PARTS.find(([, files]) => files.test(url))?.[0] ?? inherited);
    parts.set(id, part);
    for (const child of node.children ?? []) visit(child, part);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0]?.id ?? 0, undefined);
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const part = parts.get(sample);
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].map(([part, count]) => ({ part, share: count / all })).toSorted((a, b) => b.share - a.share);
}
