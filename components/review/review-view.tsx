import type { ReactElement } from 'react';
import type { Review } from '../../utils/engine/model/review.ts';
import { useSay } from '../words.ts';
import type { Selection } from './actions.ts';
import { ChoicesBar, type ChoicesBarProps } from './choices-bar.tsx';
import { CompletenessCard } from './completeness-card.tsx';
import { DocumentView } from './document-view.tsx';
import { Legend } from './legend.tsx';
import { MapStrip } from './map-strip.tsx';
import { ScriptCard, type ScriptCardProps } from './script-card.tsx';
import { SiteRulesView } from './site-rules-view.tsx';
import { SuggestionsCard } from './suggestions-card.tsx';
import { TitleView } from './title-view.tsx';
import { ToolBar, type ToolBarProps } from './tool-bar.tsx';

interface ReviewViewProps {
  readonly review: Review;
  readonly selection: Selection;
  readonly tools: ToolBarProps;
  readonly choices: ChoicesBarProps;
  readonly script: ScriptCardProps;
  /** Rules that the reader switched for the clip and its site. */
  readonly rules: { readonly keep: readonly string[]; readonly remove: readonly string[] };
  /** When the page or text was clipped before. */
  readonly known: string | undefined;
}

/** One clip for its reader to judge: the document, what went and why, what is missing, and what it becomes. */
export function ReviewView({ review, selection, tools, choices, script, rules, known }: ReviewViewProps): ReactElement {
  const say = useSay();
  const { url } = review.source;
  return (
    <div className="review">
      <ToolBar {...tools} />
      <main>
        <MapStrip review={review} />
        <header>
          <TitleView title={review.title} />
          {known !== undefined && <p className="known">{say('reviewKnown', known)}</p>}
          <CompletenessCard review={review} />
          {url !== null && <SourceLine label={say('panelSource')} url={url} />}
          <Legend active={selection.active} review={review} />
          <SiteRulesView rules={rules} />
          <ScriptCard {...script} />
          <SuggestionsCard review={review} />
        </header>
        <DocumentView items={review.items} selection={selection} />
        <details className="help">
          <summary>{say('keysTitle')}</summary>
          <p className="soft">{say('keysBody')}</p>
        </details>
      </main>
      <ChoicesBar {...choices} />
    </div>
  );
}

function SourceLine({ label, url }: { readonly label: string; readonly url: string }): ReactElement {
  // Only web addresses become links; anything else a page claims stays text.
  return (
    <p className="soft source">
      {label}{' '}
      {/^https?:\/\//u.test(url) ? (
        <a href={url} rel="noreferrer" target="_blank">
          {url}
        </a>
      ) : (
        url
      )}
    </p>
  );
}
