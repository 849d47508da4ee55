import type { Exporter } from '../model/exporter.ts';
import { JSON_EXPORTER } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import { PLAIN_TEXT } from './plain-text.ts';

/** Every kind of file a clip can become; the order is the one the interface shows. */
export const EXPORTERS: readonly Exporter[] = [MARKDOWN, PLAIN_TEXT, JSON_EXPORTER];
