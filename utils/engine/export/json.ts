import type { Clip } from '../model/clip.ts';
import type { Exporter } from '../model/exporter.ts';

/** The public JSON form: the clip itself. */
export const json: Exporter = { id: 'json', extension: '.json', mimeType: 'application/json', render: (clip: Clip) => `${JSON.stringify(clip, null, 2)}\n` };
