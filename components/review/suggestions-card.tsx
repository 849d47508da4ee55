import { type ReactElement, useState } from 'react';
import type { Review, ReviewItem } from '../../utils/engine/model/review.ts';
import { reasonOf } from '../reasons.ts';
import { kindName, useSay } from '../words.ts';
import { useActions } from './actions.ts';

/** Kept text that might be noise, one piece at a time: to accept, to dismiss, or to leave for later. */
export function SuggestionsCard({ review }: { readonly review: Review }): ReactElement | null {
  const say = useSay();
  const actions = useActions();
  const [wanted, setWanted] = useState(0);
  const { suggestions, items } = review;
  const { switchRule } = actions;
  const index = Math.min(wanted, suggestions.length - 1);
  const suggestion = suggestions[index];
  if (!suggestion) return null;
  const home = items.find((item) => isHome(item, suggestion.start));
  return (
    <section aria-label={say('suggestionsLabel')} className="suggestions">
      <p className="why">
        <b>{say('suggestionCount', index + 1, suggestions.length)}</b> <span className="kind">{kindName(say, suggestion.kind)}</span>{' '}
        {reasonOf(say, suggestion.why)}
      </p>
      <blockquote lang="zh">{suggestion.text.trim()}</blockquote>
      <div className="buttons">
        <button className="primary" onClick={() => actions.accept(suggestion)} type="button">
          {say('suggestionAccept')}
        </button>
        <button onClick={() => actions.dismiss(suggestion)} type="button">
          {say('suggestionDismiss')}
        </button>
        {switchRule && (
          <button onClick={() => switchRule(suggestion.rule, 'remove')} type="button">
            {say('suggestionAlways')}
          </button>
        )}
        {home && (
          <button onClick={() => actions.activate(home.key)} type="button">
            {say('suggestionShow')}
          </button>
        )}
        {suggestions.length > 1 && (
          <button onClick={() => setWanted((index + 1) % suggestions.length)} type="button">
            {say('suggestionNext')}
          </button>
        )}
      </div>
    </section>
  );
}

function isHome(item: ReviewItem, start: number): boolean {
  return item.type === 'paragraph' && item.hints.some((hint) => hint.start === start);
}
