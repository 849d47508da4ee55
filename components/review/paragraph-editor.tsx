import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import type { ReviewParagraph } from '../../utils/engine/model/review.ts';
import { useSay } from '../words.ts';
import { useActions } from './actions.ts';

/** A paragraph to write in. What was written is taken over when the field is left; Escape leaves it as it was. */
export function ParagraphEditor({ item }: { readonly item: ReviewParagraph }): ReactElement {
  const say = useSay();
  const { edit, startEditing } = useActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const isDropped = useRef(false);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    isDropped.current = event.key === 'Escape';
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) field.current?.blur();
  };
  const leave = (): void => {
    startEditing(undefined);
    const text = field.current?.value ?? item.paragraph.text;
    if (!isDropped.current) edit(item, text);
  };
  return (
    <div className="editor" data-key={item.key}>
      <textarea
        aria-label={say('reviewEditing')}
        defaultValue={item.paragraph.text}
        lang="zh"
        onBlur={leave}
        onKeyDown={onKeyDown}
        ref={field}
      />
      <p className="soft">{say('reviewEditingHelp')}</p>
    </div>
  );
}
