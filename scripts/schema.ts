import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** Where the public schema lies, from the repository's root. */
export const SCHEMA_FILE = 'docs/clip.schema.json';

/** The JSON Schema of a clip, made from its type, as it stands in the file. */
export function clipSchema(): string {
  const generator = createGenerator({
    path: 'utils/engine/model/clip.ts',
    tsconfig: 'utils/engine/tsconfig.json',
    type: 'Clip',
    skipTypeCheck: true,
  });
  const { $schema, ...schema } = generator.createSchema('Clip');
  return `${JSON.stringify({ $schema, title: 'Jingwen clip', ...schema }, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(SCHEMA_FILE, clipSchema());
