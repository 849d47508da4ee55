import { resolve } from 'node:path';
import { convertClip } from '../engine/convert/convert-clip.ts';
import { converterStore } from '../engine/convert/converter-store.ts';
import { exporterById } from '../engine/export/exporters.ts';
import { type Request, UsageError } from './arguments.ts';
import { clipInput, sha256 } from './clip-input.ts';
import { readInput } from './read-input.ts';
import { writeOutput } from './write-output.ts';

/** npm runs scripts in the package's folder; the user stands where `INIT_CWD` says. */
function fromUser(path: string): string {
  return path === '-' ? path : `${resolve(process.env.INIT_CWD ?? process.cwd(), path)}${/[/\\]$/u.test(path) ? '/' : ''}`;
}

/** Clips one page as it was asked for, to a file or to standard output; throws what is told to the user. */
export async function clipOne(request: Extract<Request, { task: 'clip' }>, now: () => string): Promise<void> {
  const { input, type, format, layout, script, url, out } = request;
  const exporter = exporterById(format);
  if (out === undefined && format === 'docx' && process.stdout.isTTY) throw new UsageError('Word 文档不能写到终端：请加 --out 文件或目录');
  const content = await readInput(fromUser(input), process.stdin);
  const original = clipInput({ type, content, ...(url === undefined ? {} : { url }) }, now());
  const clip = await convertClip(original, { target: script }, converterStore());
  const rendered = await exporter.render(clip, { sha256: sha256(clip.text), layout });
  if (out === undefined) process.stdout.write(rendered);
  else process.stderr.write(`已保存：${await writeOutput(fromUser(out), clip.title, exporter, rendered)}\n`);
}
