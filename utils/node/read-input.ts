import { readFile, stat } from 'node:fs/promises';
import { decode } from './decode.ts';
import { ClipError } from './error-codes.ts';

/** The decoded text of a file, or of standard input for '-'. `path` is absolute. */
export async function readInput(path: string, stdin: AsyncIterable<Uint8Array>): Promise<string> {
  return decode(path === '-' ? await readAll(stdin) : await readBytes(path));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new ClipError('unreadable', `${path} 是目录`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ClipError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ClipError(code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', path);
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
