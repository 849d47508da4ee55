import { createInterface } from 'node:readline';
import { Readability } from '@mozilla/readability';
import { documentOf } from '../document-of.ts';

/** The work of the command as its peer does it: a line in, the article of its page out. */
for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, ...new Readability(documentOf(html)).parse() })}\n`);
}
