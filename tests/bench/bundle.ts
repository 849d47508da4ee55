import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** One minified classic script of a module with all that it imports, as a page evaluates it. */
export async function bundle(entry: string, minify = true): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify, target: 'chrome120', lib: { entry: resolve(entry), formats: ['iife'], name: 'bench' } },
  });
  const [first] = [built].flat() as readonly Rolldown.RolldownOutput[];
  const chunk = first?.output.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error(`Unexpected build of ${entry} without a script`);
  return chunk.code;
}
