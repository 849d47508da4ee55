import { memo, type ReactElement } from 'react';
import type { ReviewRemoval, ReviewSign } from '../../utils/engine/model/review.ts';
import { reasonOf } from '../reasons.ts';
import { counted, kindName, useSay } from '../words.ts';
import { useActions } from './actions.ts';

interface FoldProps {
  readonly itemKey: string;
  readonly removal: ReviewRemoval;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

/** A removed piece where its text stood: one line, and all about it when unfolded. */
export const RemovalFold = memo(function RemovalFold({ itemKey, removal, isActive, isOpen }: FoldProps): ReactElement {
  const say = useSay();
  const { toggle, activate } = useActions();
  return (
    <div className="fold" data-kind={removal.kind}>
      <button
        aria-expanded={isOpen}
        className="fold-line"
        data-key={itemKey}
        onClick={() => toggle(itemKey)}
        onFocus={() => activate(itemKey)}
        tabIndex={isActive ? 0 : -1}
        type="button"
      >
        <span className="kind">{kindName(say, removal.kind)}</span>
        <span className="fold-text" lang="zh">
          {removal.text.replace(/\s+/gu, ' ').trim().slice(0, 80)}
        </span>
        <span className="fold-size">{say('reviewCharacters', counted(removal.text.trim().length))}</span>
      </button>
      {isOpen && <RemovalCard removal={removal} />}
    </div>
  );
});

/** Kind, reason, evidence and everything that can be done about a removed piece. */
export function RemovalCard({ removal }: { readonly removal: ReviewRemoval }): ReactElement {
  const say = useSay();
  const actions = useActions();
  const { locate, switchRule } = actions;
  const isReaders = removal.rule.startsWith('reader/');
  return (
    <div className="card">
      <p className="why">
        <b>{kindName(say, removal.kind)}</b> {reasonOf(say, removal.why)}
      </p>
      <blockquote lang="zh">
        <Evidence signs={removal.signs} text={removal.text} />
      </blockquote>
      <div className="buttons">
        <button className="primary" onClick={() => actions.putBack([removal])} type="button">
          {say('reviewPutBack')}
        </button>
        {!isReaders && (
          <button onClick={() => actions.putBackKind(removal.kind)} type="button">
            {say('reviewPutBackKind', kindName(say, removal.kind))}
          </button>
        )}
        {!isReaders && switchRule && (
          <button onClick={() => switchRule(removal.rule, 'keep')} type="button">
            {say('reviewAlwaysKeep')}
          </button>
        )}
        {locate && (
          <button onClick={() => locate(removal)} type="button">
            {say('reviewLocate')}
          </button>
        )}
      </div>
    </div>
  );
}

/** The removed words with the signs marked that spoke against them. */
function Evidence({ text, signs }: { readonly text: string; readonly signs: readonly ReviewSign[] }): ReactElement {
  const against = signs.filter(({ weight }) => weight > 0);
  const narrow = against.filter(({ start, end }) => end - start < text.trim().length);
  // A sign that sees all of the piece tells little beside one that sees a word.
  const marks = disjoint(narrow.length > 0 ? narrow : against);
  let at = 0;
  const pieces = marks.flatMap(({ start, end, weight }) => {
    const piece = [
      text.slice(at, start),
      <mark key={start} title={`+${weight.toFixed(2)}`}>
        {text.slice(start, end)}
      </mark>,
    ];
    at = end;
    return piece;
  });
  return (
    <>
      {pieces}
      {text.slice(at).trimEnd()}
    </>
  );
}

function disjoint(signs: readonly ReviewSign[]): readonly ReviewSign[] {
  let end = 0;
  return signs
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((sign) => {
      const isFree = sign.start >= end;
      if (isFree) end = sign.end;
      return isFree;
    });
}
