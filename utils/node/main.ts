import { availableParallelism } from 'node:os';
import { EXPORTERS } from '../engine/export/exporters.ts';
import { type Request, readArguments, USAGE, UsageError } from './arguments.ts';
import { asClipError } from './error-codes.ts';
import { clipLines, openClipper } from './jsonl.ts';

/** The time with the zone of this machine, to the second. */
function now(): string {
  const date = new Date();
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** Here the engine isn't loaded: only what clips has need of it. */
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
    else await (await import('./clip-one.ts')).clipOne(request, now);
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
