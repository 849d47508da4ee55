import type { Exporter } from '../model/exporter.ts';

/** The public form itself, indented for people; `docs/clip.schema.json` describes it. */
export const JSON_EXPORTER: Exporter = {
  id: 'json',
  extension: '.json',
  mimeType: 'application/json',
  render: (clip) => `${JSON.stringify(clip, null, 2)}\n`,
};
