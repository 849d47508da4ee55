import type { ReactElement } from 'react';
import { useSay } from './words.ts';

interface LoadingViewProps {
  /** The captured text, to read while it is being cleaned; absent until it is known. */
  readonly text: string | undefined;
}

const LINES = 200;

/** A clip on its way: what was captured can be read already. */
export function LoadingView({ text }: LoadingViewProps): ReactElement {
  const say = useSay();
  return (
    <main className="loading">
      <div role="status">
        <h1>{say('panelLoading')}</h1>
      </div>
      <progress aria-label={say('panelLoading')} />
      {text !== undefined && (
        <section aria-label={say('panelText')} className="text" lang="zh">
          {text
            .split('\n', LINES)
            .map((line, i) => ({ line, key: `${i}` }))
            .map(({ line, key }) => (
              <p key={key}>{line}</p>
            ))}
        </section>
      )}
    </main>
  );
}
