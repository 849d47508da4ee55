import type { Cleaned } from '../../utils/engine/clean.ts';
import type { Clip } from '../../utils/engine/model/clip.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import type { Review } from '../../utils/engine/model/review.ts';
import { choicesOf } from '../../utils/engine/review/history.ts';
import { reviewOf } from '../../utils/engine/review/review.ts';
import { choiceOf } from '../../utils/engine/text/converters.ts';
import type { ClipRecord } from '../../utils/platform/clip-store.ts';
import { inScript, readerChoices, scriptChoice } from '../../utils/platform/script-choice.ts';
import { readSettings } from '../../utils/platform/settings.ts';

/** A clip in the script that its reader chose; as it was when that failed, for a failure must not cost the clip. */
export interface InScript {
  readonly clip: Clip;
  readonly isConversionFailed: boolean;
}

/** A kept clip in the script that was chosen for it, for its site, or for all pages. */
export async function inReadersScript({ history, url }: ClipRecord, cleaned: Cleaned): Promise<InScript> {
  const settings = await readSettings();
  const own = choiceOf(choicesOf(history).conversion);
  const choice = own ? { ...readerChoices(settings), ...own } : scriptChoice(settings, url);
  if (choice.target === 'keep') return { clip: cleaned.clip, isConversionFailed: false };
  try {
    return { clip: await inScript(cleaned.clip, { ...choice, edited: editedRanges(reviewOf(cleaned)) }), isConversionFailed: false };
  } catch (error) {
    console.error('[jingwen]', error);
    return { clip: cleaned.clip, isConversionFailed: true };
  }
}

/** What the reader wrote, by the index of its paragraph. */
function editedRanges({ items }: Review): Readonly<Record<number, readonly Range[]>> {
  const paragraphs = items.flatMap((item) => (item.type === 'paragraph' ? [item] : []));
  return Object.fromEntries(
    paragraphs.map(({ spans }, index) => [
      index,
      spans.filter(({ edited }) => edited).map(({ at, length }) => ({ start: Math.max(0, at), end: at + length })),
    ]),
  );
}
