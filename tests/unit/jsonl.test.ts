import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ClipLine } from '../../utils/node/clip-line.ts';
import { clipLines, openClipper } from '../../utils/node/jsonl.ts';

const LINE = JSON.stringify({ id: '甲', text: '各科室要认真落实本年度的工作安排，月底以前把进展情况报到办公室。\n'.repeat(4) });
const now = (): string => '2025-03-01T09:30:00+08:00';

/** A reader so slow that the writer has to wait for it. */
class Slow extends Writable {
  readonly lines: string[] = [];
  most = 0;

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.most = Math.max(this.most, this.writableLength);
    this.lines.push(chunk.toString());
    setTimeout(done, 1);
  }
}

async function* bytesOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const CLIPPER = await openClipper(1, 'keep');
const SHORT = JSON.stringify({ id: 'short', html: '<p>字</p>' });
/** Lines of every outcome, the slowest first. */
const MIXED = [
  JSON.stringify({ id: 'long', text: `${LINE}\n`.repeat(800) }),
  LINE,
  '{',
  SHORT,
  '',
  ' \r',
  '[1]',
  LINE,
  '{"id":[1]}',
  LINE,
].join('\n');

describe('clipLines', () => {
  test.each([1, 7, 100_000])('puts characters and lines together from chunks of %d bytes', async (size) => {
    const output = new Slow();
    expect(await clipLines(bytesOf(`${LINE}\n${LINE}`, size), output, now, CLIPPER)).toBe(0);
    expect(output.lines.map((line) => JSON.parse(line).id)).toEqual(['甲', '甲']);
  });

  test('waits for its reader instead of filling the memory', async () => {
    const output = new Slow();
    await clipLines(bytesOf(`${LINE}\n`.repeat(30), 100_000), output, now, CLIPPER);
    expect(output.lines.length).toBe(30);
    expect(output.most).toBeLessThan(2 * (output.lines[0]?.length ?? 0) * 3);
  });

  test('skips a line that is too long and goes on', async () => {
    const output = new Slow();
    const long = JSON.stringify({ id: 'long', html: 'x'.repeat(5000) });
    expect(await clipLines(bytesOf(`${LINE}\n${long}\n${LINE}\n`, 64), output, now, CLIPPER, 3000)).toBe(1);
    expect(output.lines.map((line) => JSON.parse(line).error?.code)).toEqual([undefined, 'line-too-long', undefined]);
  });

  test('refuses an id that parsing has rounded, and never gives the rounded one back', async () => {
    const output = new Slow();
    const lines = ['9007199254740993', '-9007199254740993', '1e999', '9007199254740991'].map((id) => LINE.replace('"甲"', id));
    expect(await clipLines(bytesOf(lines.join('\n'), 100_000), output, now, CLIPPER)).toBe(3);
    const answers = output.lines.map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'invalid-record'],
      [null, 'invalid-record'],
      [null, 'invalid-record'],
      [9007199254740991, undefined],
    ]);
  });

  test('converts each line as asked and says so', async () => {
    const output = new Slow();
    const hant = JSON.stringify({
      id: 1,
      text: '各科室要認真落實會議精神，支援專案建設，月底以前把情況報到辦公室，釋出資訊。\n'.repeat(4),
    });
    await clipLines(bytesOf(`${hant}\n${LINE}`, 100_000), output, now, await openClipper(1, 'hans'));
    const [first, second] = output.lines.map((line) => JSON.parse(line));
    expect(first.script).toMatchObject({ found: 'hant', variant: 'machine', converted: 'recovery', why: expect.any(String) });
    expect(first.text).toContain('支持项目建设');
    expect(first.paragraphs[0].original).toContain('支援專案建設');
    expect(second.script.converted).toBeUndefined();
  });

  test.each([2, 3])('answers the same with %d jobs, byte for byte and in order', async (jobs) => {
    const [alone, together] = [new Slow(), new Slow()];
    const clipper = await openClipper(jobs, 'keep');
    expect(await clipLines(bytesOf(MIXED, 1000), together, now, clipper)).toBe(await clipLines(bytesOf(MIXED, 1000), alone, now, CLIPPER));
    await clipper.close();
    expect(alone.lines.length).toBe(8);
    expect(together.lines).toEqual(alone.lines);
  });

  test('reads no further than it may hold when its reader is slow', async () => {
    const output = new Slow();
    let [read, most] = [0, 0];
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (; read < 40; read += 1) {
        most = Math.max(most, read - output.lines.length);
        yield new TextEncoder().encode(`${LINE}\n`);
      }
    }
    const clip: ClipLine = async (...line) => sleep(3).then(() => CLIPPER.clip(...line));
    await clipLines(counted(), output, now, { clip, atOnce: 5 });
    expect(output.lines.length).toBe(40);
    // Beside those in flight: one being read and one being written.
    expect(most).toBeLessThanOrEqual(7);
    expect(most).toBeGreaterThan(1);
  });

  test('names no line by what is too deep to be written', async () => {
    const output = new Slow();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await clipLines(bytesOf(`{"id":${deep}}\n${LINE}`, 100_000), output, now, CLIPPER)).toBe(1);
    expect(output.lines.map((line) => JSON.parse(line)).map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'invalid-record'],
      ['甲', undefined],
    ]);
  });
});
