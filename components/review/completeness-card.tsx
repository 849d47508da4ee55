import type { ReactElement } from 'react';
import type { Completeness } from '../../utils/engine/model/clip.ts';
import type { Review, ReviewPiece } from '../../utils/engine/model/review.ts';
import { counted, type Say, useSay } from '../words.ts';
import { useActions } from './actions.ts';

interface CardProps {
  readonly review: Review;
}

const LONGEST_LIST = 12;

/** Whether the document is whole, in words, and how that is known. */
export function CompletenessCard({ review }: CardProps): ReactElement {
  const say = useSay();
  const { activate } = useActions();
  const { completeness, isSelection, pieces, items } = review;
  const gaps = items.filter((item) => item.type === 'gap');
  const { truncated, evidence, missing = [] } = completeness;
  return (
    <section aria-label={say('completenessLabel')} className={truncated ? 'completeness warning' : 'completeness'}>
      {isSelection && <p className="verdict">{say('selectionOnly')}</p>}
      {truncated && <p className="verdict">{say('completenessCut', causeOf(say, completeness))}</p>}
      {!truncated && !isSelection && <p className="verdict">{say('panelComplete')}</p>}
      <p>{amounts(say, completeness, pieces)}</p>
      {missing.length > 0 && <p>{say('completenessMissing', missing.slice(0, LONGEST_LIST).map(bare).join(say('listComma')))}</p>}
      {gaps.length > 0 && (
        <div className="buttons">
          {gaps.map(({ key }, i) => (
            <button key={key} onClick={() => activate(key)} type="button">
              {say('completenessGap', i + 1)}
            </button>
          ))}
        </div>
      )}
      {evidence.length > 0 && (
        <details>
          <summary>{say('completenessEvidence', evidence.length)}</summary>
          <ul lang="zh">
            {evidence.map(({ kind, quote, at }) => (
              <li key={`${kind}${at}${quote}`}>{say('quoteEnds', quote.replace(/\s+/gu, ' ').trim())}</li>
            ))}
          </ul>
        </details>
      )}
      {pieces.length > 1 && <Pieces pieces={pieces} />}
    </section>
  );
}

/** A number of a heading without the sign that parts it from the words. */
function bare(name: string): string {
  return name.replace(/[、，．.]$/u, '');
}

function causeOf(say: Say, { cause }: Completeness): string {
  if (cause === 'withheld') return say('causeWithheld');
  if (cause === 'elided') return say('causeElided');
  return say(cause === 'paginated' ? 'causePaginated' : 'causeUnknown');
}

/** 正文 16,868 字，标题称全文 41,709 字（40%）；目录 8 篇，见到 4 篇 */
function amounts(
  say: Say,
  { obtainedCharacters: got = 0, claimedCharacters: claimed }: Completeness,
  pieces: readonly ReviewPiece[],
): string {
  const share = claimed === undefined ? '' : String(Math.round((got / claimed) * 100));
  const text = claimed === undefined ? say('amountsText', counted(got)) : say('amountsClaimed', counted(got), counted(claimed), share);
  const present = pieces.filter(({ key }) => key !== undefined).length;
  return pieces.length > 1 ? text + say('amountsPieces', pieces.length, present) : text;
}

function Pieces({ pieces }: { readonly pieces: readonly ReviewPiece[] }): ReactElement {
  const say = useSay();
  const { activate } = useActions();
  return (
    <details>
      <summary>{say('piecesList', pieces.length)}</summary>
      <ol className="pieces" lang="zh">
        {pieces.map(({ title, key }) => (
          <li key={`${key}${title}`}>
            {key === undefined ? (
              <span className="absent">{say('pieceAbsent', title)}</span>
            ) : (
              <button className="plain" onClick={() => activate(key)} type="button">
                {title}
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
