import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileName } from '../engine/export/file-name.ts';
import type { Exporter } from '../engine/model/exporter.ts';
import { ClipError } from './error-codes.ts';

/** Writes a rendered clip to `out`; a directory, or a path that ends like one, takes the title as the file's name. */
export async function writeOutput(out: string, title: string | null, exporter: Exporter, rendered: string | Uint8Array): Promise<string> {
  const path = (await isDirectory(out)) ? await freePath(out, title, exporter) : out;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, rendered);
  } catch {
    throw new ClipError('unwritable', path);
  }
  return path;
}

async function isDirectory(path: string): Promise<boolean> {
  if (path.endsWith('/') || path.endsWith(sep)) return true;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A second document of the same title must not replace the first. */
async function freePath(folder: string, title: string | null, { extension }: Exporter): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(folder, fileName(title, count === 1 ? extension : ` (${count})${extension}`));
    try {
      await stat(path);
    } catch {
      return path;
    }
  }
}
