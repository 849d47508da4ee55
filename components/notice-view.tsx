import type { ReactElement } from 'react';

interface NoticeViewProps {
  readonly title: string;
  readonly body: string;
  readonly todoLabel: string;
  readonly todo: string;
  readonly nothingSaved: string;
}

/** Why a page could not be clipped, and what the reader can do. */
export function NoticeView({ title, body, todoLabel, todo, nothingSaved }: NoticeViewProps): ReactElement {
  return (
    <main className="notice">
      <p aria-hidden="true" className="seal">
        净
      </p>
      <h1>{title}</h1>
      <p>{body}</p>
      <h2>{todoLabel}</h2>
      <p>{todo}</p>
      <p className="soft">{nothingSaved}</p>
    </main>
  );
}
