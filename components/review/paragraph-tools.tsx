import { type ReactElement, useEffect, useState } from 'react';
import type { ReviewParagraph } from '../../utils/engine/model/review.ts';
import { useSay } from '../words.ts';
import { useActions } from './actions.ts';
import { selectedText } from './selected-text.ts';

/** What can be done about the paragraph that the reader is at. */
export function ParagraphTools({ item }: { readonly item: ReviewParagraph }): ReactElement {
  const say = useSay();
  const actions = useActions();
  const selected = useSelectedText(item.key);
  const { locate } = actions;
  const [start] = item.spans;
  return (
    <div className="tools">
      {selected ? (
        <button onClick={() => actions.remove(item, selected.from, selected.to)} type="button">
          {say('reviewRemoveSelected')}
        </button>
      ) : (
        <button onClick={() => actions.remove(item)} type="button">
          {say('reviewRemove')}
        </button>
      )}
      {!item.paragraph.rows && (
        <button onClick={() => actions.startEditing(item.key)} type="button">
          {say('reviewEdit')}
        </button>
      )}
      {item.hints.map((hint) => (
        <span className="tools" key={hint.start}>
          <button onClick={() => actions.accept(hint)} type="button">
            {say('suggestionAccept')}
          </button>
          <button onClick={() => actions.dismiss(hint)} type="button">
            {say('suggestionDismiss')}
          </button>
        </span>
      ))}
      {locate && start && (
        <button onClick={() => locate({ start: start.start, end: item.spans.at(-1)?.end ?? start.end })} type="button">
          {say('reviewLocate')}
        </button>
      )}
    </div>
  );
}

/** The part of a paragraph's text that is selected; undefined when nothing is. */
function useSelectedText(key: string): { readonly from: number; readonly to: number } | undefined {
  const [selected, setSelected] = useState(() => selectedText(document, key));
  useEffect(() => {
    const onChange = (): void => setSelected(selectedText(document, key));
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [key]);
  return selected;
}
