import type { CopyVariant } from '../../utils/engine/export/clipboard.ts';
import { copyInDocument } from '../../utils/platform/clipboard.ts';
import { askDesk } from '../../utils/platform/desk.ts';

/** Copies a clip from the panel, which has the reader's gesture and the focus. */
export async function copyClip(id: string, variant: CopyVariant): Promise<boolean> {
  return copyInDocument(document, await askDesk('payload', { id, variant }));
}
