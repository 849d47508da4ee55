import { sendToBackground } from '../../utils/platform/messages.ts';
import { say } from './say.ts';
import type { Note } from './use-note.ts';

/** Says that a file was saved, and offers to delete it; `more` is what else there is to say. */
export function tellSaved(tell: (note: Note) => void, { file = '', downloadId }: SavedFile, more?: string): void {
  const remove = async (id: number): Promise<void> => {
    const deleted = await sendToBackground<boolean>({ type: 'delete', downloadId: id });
    tell(deleted ? { text: say('toastDeleted', file) } : { text: say('toastDeleteFailed'), isProblem: true });
  };
  tell({
    text: [say('toastSaved', file), more].filter(Boolean).join(' '),
    isProblem: more !== undefined,
    ...(downloadId === undefined ? {} : { action: { label: say('buttonDelete'), run: () => void remove(downloadId) } }),
  });
}

interface SavedFile {
  readonly file?: string;
  readonly downloadId?: number;
}
