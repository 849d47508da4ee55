import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

/** Beside what other tools keep; nothing is lost with it. */
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/jingwen/', import.meta.url));

// To be imported before a program (--import), and so in each of its workers: the types of a module are taken off once and not at every
// start, of which that is most. What is kept goes by the module's text and by the version of Node, so it is never out of date.
registerHooks({
  load: (url, context, next) =>
    url.startsWith('file:') && url.endsWith('.ts')
      ? { format: 'module', source: stripped(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
      : next(url, context),
});

function stripped(source: string): string {
  const path = `${KEPT}${createHash('sha256').update(process.version).update(source).digest('hex')}.js`;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const made = stripTypeScriptTypes(source);
    keep(path, made);
    return made;
  }
}

/** Under another name first, as another start may be reading. */
function keep(path: string, made: string): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    const unfinished = `${path}.${process.pid}.${threadId}`;
    writeFileSync(unfinished, made);
    renameSync(unfinished, path);
  } catch {
    // Where nothing can be written, the next start takes as long as this one.
  }
}
