import type { Exporter } from '../model/exporter.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** All exporters; the order is the one in which formats are offered. */
export const EXPORTERS: readonly Exporter[] = [markdown, plainText, json];
