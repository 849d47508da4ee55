import type { Exporter } from '../model/exporter.ts';
import { HTML } from './html.ts';
import { JSON_EXPORTER, JSON_LINES } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { WORD } from './word.ts';

/** Every kind of file a clip can become; the order is the one the interface shows. */
export const EXPORTERS: readonly Exporter[] = [MARKDOWN, WORD, PLAIN_TEXT, HTML, JSON_EXPORTER, JSON_LINES];
