import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { useSay } from '../words.ts';
import { useActions } from './actions.ts';

/** The title, which can be written anew. */
export function TitleView({ title }: { readonly title: string | null }): ReactElement {
  const say = useSay();
  const { retitle } = useActions();
  const [draft, setDraft] = useState<string>();
  const leave = (): void => {
    if (draft !== undefined && draft.trim() !== '' && draft.trim() !== title) retitle(draft.trim());
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setDraft(undefined);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    leave();
  };
  if (draft !== undefined) {
    return (
      <h1>
        <textarea
          aria-label={say('reviewTitle')}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
          autoFocus
          className="title"
          lang="zh"
          onBlur={leave}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onChange={({ target }) => setDraft(target.value.replace(/\n/gu, ' '))}
          onKeyDown={onKeyDown}
          value={draft}
        />
      </h1>
    );
  }
  return (
    <div className="title-line">
      <h1 lang="zh">{title ?? say('panelUntitled')}</h1>
      <button
        aria-label={say('reviewEditTitle')}
        className="plain"
        onClick={() => setDraft(title ?? '')}
        title={say('reviewEditTitle')}
        type="button"
      >
        ✎
      </button>
    </div>
  );
}
