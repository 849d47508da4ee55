import { type ClipboardEvent, type FormEvent, type ReactElement, useRef } from 'react';
import { RecentList, type RecentListProps } from './recent-list.tsx';
import { useSay } from './words.ts';

/** What was pasted: plain text, with HTML where its source gave some. */
export interface PastedText {
  readonly plain: string;
  readonly html: string;
}

export interface HomeViewProps {
  /** Whether there is a page beside the panel to clip. */
  readonly hasPage: boolean;
  readonly isBusy: boolean;
  readonly recent: RecentListProps;
  readonly onClip: () => void;
  readonly onText: (text: PastedText) => void;
  readonly onFile: (file: File) => void;
  readonly onSettings: () => void;
}

/** The panel without a clip: clip the page, paste or drop a text, or open an earlier clip again. */
export function HomeView({ hasPage, isBusy, recent, onClip, onText, onFile, onSettings }: HomeViewProps): ReactElement {
  const say = useSay();
  return (
    <main className="home">
      <h1>
        <span aria-hidden="true" className="seal">
          净
        </span>
        {say('name')}
      </h1>
      {hasPage && (
        <section>
          <p>{say('panelEmptyBody')}</p>
          <button className="primary" disabled={isBusy} onClick={onClip} type="button">
            {say('homeClip')}
          </button>
        </section>
      )}
      <PasteForm isBusy={isBusy} onFile={onFile} onText={onText} />
      <RecentList {...recent} />
      <p className="settings">
        <button onClick={onSettings} type="button">
          {say('homeSettings')}
        </button>
      </p>
    </main>
  );
}

function PasteForm({ isBusy, onText, onFile }: Pick<HomeViewProps, 'isBusy' | 'onText' | 'onFile'>): ReactElement {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const onPaste = (event: ClipboardEvent): void => {
    if (field.current?.value) return;
    event.preventDefault();
    onText({ plain: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onText({ plain: field.current?.value ?? '', html: '' });
  };
  return (
    <form className="paste" onSubmit={onSubmit}>
      <h2 id="paste-title">{say('pasteTitle')}</h2>
      <textarea aria-labelledby="paste-title" onPaste={onPaste} placeholder={say('pastePlaceholder')} ref={field} rows={4} />
      <div className="buttons">
        <button className="primary" disabled={isBusy} type="submit">
          {say('pasteClean')}
        </button>
        <button disabled={isBusy} onClick={() => file.current?.click()} type="button">
          {say('pasteFile')}
        </button>
        <input
          accept=".txt,.html,.htm,.md,text/plain,text/html"
          aria-label={say('pasteFile')}
          hidden
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onFile(chosen);
            target.value = '';
          }}
          ref={file}
          type="file"
        />
      </div>
    </form>
  );
}
