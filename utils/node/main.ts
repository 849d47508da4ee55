import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { convertClip } from '../engine/convert/convert-clip.ts';
import { converterStore } from '../engine/convert/converter-store.ts';
import { EXPORTERS, exporterById } from '../engine/export/exporters.ts';
import { type Request, readArguments, USAGE, UsageError } from './arguments.ts';
import { clipInput, sha256 } from './clip-input.ts';
import { asClipError } from './error-codes.ts';
import { clipLines, openClipper } from './jsonl.ts';
import { readInput } from './read-input.ts';
import { writeOutput } from './write-output.ts';

/** The time with the zone of this machine, to the second. */
function now(): string {
  const date = new Date();
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** npm runs scripts in the package's folder; the user stands where `INIT_CWD` says. */
function fromUser(path: string): string {
  return path === '-' ? path : `${resolve(process.env.INIT_CWD ?? process.cwd(), path)}${/[/\\]$/u.test(path) ? '/' : ''}`;
}

async function clipOne({ input, type, format, layout, script, url, out }: Extract<Request, { task: 'clip' }>): Promise<void> {
  const exporter = exporterById(format);
  if (out === undefined && format === 'docx' && process.stdout.isTTY) throw new UsageError('Word 文档不能写到终端：请加 --out 文件或目录');
  const content = await readInput(fromUser(input), process.stdin);
  const original = clipInput({ type, content, ...(url === undefined ? {} : { url }) }, now());
  const clip = await convertClip(original, { target: script }, converterStore());
  const rendered = await exporter.render(clip, { sha256: sha256(clip.text), layout });
  if (out === undefined) process.stdout.write(rendered);
  else process.stderr.write(`已保存：${await writeOutput(fromUser(out), clip.title, exporter, rendered)}\n`);
}

async function clipAll({ script, jobs = availableParallelism() }: Extract<Request, { task: 'lines' }>): Promise<number> {
  const clipper = await openClipper(jobs, script);
  const refused = await clipLines(process.stdin, process.stdout, now, clipper);
  await clipper.close();
  return refused;
}

async function run(argv: readonly string[]): Promise<number> {
  try {
    const request = readArguments(
      argv,
      EXPORTERS.map(({ id }) => id),
    );
    if (request.task === 'help') process.stdout.write(USAGE);
    else if (request.task === 'lines') return (await clipAll(request)) > 0 ? 1 : 0;
    else await clipOne(request);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return 2;
    }
    const { code, message } = asClipError(error);
    process.stderr.write(`净文：${message.replace(/\s+/gu, ' ')}（${code}）\n`);
    return 1;
  }
}

// Between two lines, so that the last one is whole.
process.once('SIGINT', () => process.exit(130));
// A reader that has seen enough (head, less) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
