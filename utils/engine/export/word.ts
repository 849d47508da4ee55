import type { BinaryExporter } from '../model/exporter.ts';

/** A Word document. The library behind it is large and loads when it is first used, which a service worker can't do. */
export const WORD: BinaryExporter = {
  id: 'docx',
  extension: '.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: async (clip, context) => (await import('./docx/write.ts')).writeDocx(clip, context),
  join: async (collection, context, step) => (await import('./docx/write.ts')).joinDocx(collection, context, step),
};
