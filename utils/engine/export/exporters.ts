import type { Exporter } from '../model/exporter.ts';
import { HTML } from './html.ts';
import { JSON_EXPORTER, JSON_LINES } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { WORD } from './word.ts';

/** Every kind of file a clip can become; the order is the one the interface shows. */
export const EXPORTERS: readonly Exporter[] = [MARKDOWN, WORD, PLAIN_TEXT, HTML, JSON_EXPORTER, JSON_LINES];

/** Throws a RangeError when no exporter has the id. */
export function exporterById(id: string): Exporter {
  const exporter = EXPORTERS.find((one) => one.id === id);
  if (!exporter) throw new RangeError(`Unexpected format ${id}, expected one of ${EXPORTERS.map((one) => one.id).join(', ')}`);
  return exporter;
}
