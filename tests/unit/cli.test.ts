import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../utils/engine/export/exporters.ts';
import { attribute, OpenDocx } from './open-docx.ts';
import { READERS } from './read-file.ts';

const SENTENCES = '今年以来，我们围绕年初确定的目标，扎实推进各项工作，取得了明显成效。全体人员团结一心，克服了人手少、任务重的困难。';
const PAGE = `<html><head><title>仓库整理工作小结</title></head><body><div class="nav"><a href="/">首页</a></div><h1>仓库整理工作小结</h1><div class="content">${`<p>${SENTENCES}</p>`.repeat(6)}</div></body></html>`;

/** As npm runs it. */
const COMMAND: readonly string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.clip.split(' ').slice(1);

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingwen-'));
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(join(folder, 'text.txt'), `仓库整理工作小结\n${`${SENTENCES}\n`.repeat(6)}`);
  writeFileSync(join(folder, 'empty.html'), '');
  writeFileSync(join(folder, 'script.html'), '<html><body><script>var a = 1</script></body></html>');
  writeFileSync(join(folder, 'menu.html'), '<ul><li><a href="/">首页</a></li><li><a href="/a">栏目</a></li></ul>');
  writeFileSync(
    join(folder, 'binary.html'),
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

describe('the headless command', () => {
  test('writes the clip alone to standard output, as Markdown', async () => {
    const { status, stdout, stderr } = await run(['page.html', '--url', 'https://www.example.com/a']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^---\ntitle: "仓库整理工作小结"\n/u);
    expect(stdout).toContain(SENTENCES);
    expect(stdout).not.toContain('首页');
  });

  test.each(EXPORTERS.map(({ id }) => id))('writes %s', async (format) => {
    const out = `every/${format}/`;
    expect(await run(['page.html', '--format', format, '--out', out])).toMatchObject({ status: 0, stdout: '' });
    const file = readFileSync(join(folder, out, `仓库整理工作小结.${format}`));
    const { text = '' } = READERS[format]?.(format === 'docx' ? file : file.toString('utf8')) ?? {};
    expect(text.split(SENTENCES).length - 1).toBe(6);
  });

  test('gives a Word document the asked layout', async () => {
    await run(['page.html', '--layout', 'plain', '--out', 'plain.docx']);
    const docx = new OpenDocx(readFileSync(join(folder, 'plain.docx')));
    expect(attribute(docx.all('word/styles.xml', 'w:rPrDefault')[0], 'w:rFonts', 'w:eastAsia')).toBe('宋体');
  });

  test.each([
    ['page.html', 'html'],
    ['text.txt', 'txt'],
  ])('gives JSON of %s whose text is its paragraphs', async (file) => {
    const { status, stdout } = await run([file, '--format', 'json']);
    expect(status).toBe(0);
    const clip = JSON.parse(stdout);
    expect(clip.text).toBe(clip.paragraphs.map(({ text }: { text: string }) => text).join('\n'));
    expect(clip.text).toContain(SENTENCES);
  });

  test.each([
    [[], PAGE],
    [['--type', 'txt'], `${SENTENCES}\n`.repeat(6)],
    [[], `<p>${SENTENCES}<p>${SENTENCES}<p>${SENTENCES}`],
    [[], SENTENCES.repeat(3)],
    [[], `<div><b><p>${SENTENCES}</b></i></span><p>${SENTENCES}</td></div></div>`],
  ])('reads standard input with %j', async (args, input) => {
    const { status, stdout } = await run(['-', ...args], input);
    expect(status).toBe(0);
    expect(stdout).toContain(SENTENCES.slice(0, 30));
  });

  test.each([
    ['missing.html', 'not-found'],
    ['.', 'unreadable'],
    ['empty.html', 'empty'],
    ['script.html', 'no-text'],
    ['menu.html', 'no-article'],
    ['binary.html', 'undecodable'],
  ])('says in one line why %s gives no clip', async (file, code) => {
    const { status, stdout, stderr } = await run([file]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^[^\\n]*${code}[^\\n]*\\n$`, 'u'));
  });

  test.each([
    [[]],
    [['page.html', 'text.txt']],
    [['page.html', '--format', 'pdf']],
    [['page.html', '--type', 'doc']],
    [['page.html', '--colour']],
    [['page.html', '--url']],
    [['page.html', '--url', 'not an address']],
    [['--jsonl', 'page.html']],
    [['page.html', '--layout', 'fancy']],
    [['page.html', '--jobs', '2']],
    ...['0', '-1', '=-1', '1.5', '257', '1000', 'two', ''].map((jobs) => [
      ['--jsonl', ...(jobs.startsWith('=') ? [`--jobs${jobs}`] : ['--jobs', jobs])],
    ]),
  ])('answers %j with its usage and status 2', async (args) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage');
  });

  test('explains itself', async () => {
    const { status, stdout } = await run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--jsonl');
  });

  test('takes the format from the output file, and the name from the title in a folder', async () => {
    expect(await run(['page.html', '--out', 'out/a.json'])).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8')).title).toBe('仓库整理工作小结');
    await run(['page.html', '--out', 'out/', '--format', 'txt']);
    await run(['page.html', '--out', 'out', '--format', 'txt']);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a.json', '仓库整理工作小结 (2).txt', '仓库整理工作小结.txt'].toSorted());
  });

  test.each([[[]], [['--jobs', '1']], [['--jobs', '3']]])(
    'clips one object a line in order with %j, and goes on after a broken one',
    async (args) => {
      const lines = [
        JSON.stringify({ id: 'a', url: 'https://www.example.com/a', html: PAGE }),
        '{"id": "b", "html": ',
        '',
        JSON.stringify({ id: 3, text: `${SENTENCES}\n`.repeat(5) }),
        JSON.stringify({ id: 'c', url: 'https://www.example.com/c' }),
        JSON.stringify({ id: 'd', html: '<script>1</script>' }),
        '[1]',
        JSON.stringify({ id: 'e', html: PAGE }),
      ];
      const { status, stdout, stderr } = await run(['--jsonl', ...args], lines.join('\r\n'));
      const answers = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
        ['a', undefined],
        [null, 'invalid-json'],
        [3, undefined],
        ['c', 'invalid-record'],
        ['d', 'no-text'],
        [null, 'invalid-record'],
        ['e', undefined],
      ]);
      expect(answers[3]).toMatchObject({ url: 'https://www.example.com/c' });
    },
  );

  test('ends with status 0 when every line gave a clip', async () => {
    const { status, stdout } = await run(['--jsonl'], `${JSON.stringify({ text: `${SENTENCES}\n`.repeat(5) })}\n`);
    expect(status).toBe(0);
    expect(stdout.match(/\n/gu)?.length).toBe(1);
  });

  describe.each(['1', '2'])('with --jobs %s', (jobs) => {
    const line = `${JSON.stringify({ id: 1, html: PAGE })}\n`;
    const open = () => {
      const child = spawn(process.execPath, [...COMMAND, '--jsonl', '--jobs', jobs]);
      child.stdin.on('error', () => {});
      return child;
    };

    test('answers a line before the next one comes, and stops at an interrupt with whole lines', async () => {
      const child = open();
      child.stdin.write(line);
      const [first] = await once(child.stdout, 'data');
      child.kill('SIGINT');
      const [status] = await once(child, 'close');
      expect(JSON.parse(first)).toMatchObject({ id: 1, title: '仓库整理工作小结' });
      expect(String(first)).toMatch(/\n$/u);
      expect(status).toBe(130);
    });

    test('ends without a word when its reader has seen enough', async () => {
      const child = open();
      let stderr = '';
      child.stderr.on('data', (chunk) => (stderr += chunk));
      child.stdin.write(line.repeat(200));
      await once(child.stdout, 'data');
      child.stdout.destroy();
      const [status] = await once(child, 'close');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  });
}, 30_000);
