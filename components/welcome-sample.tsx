import type { ReactElement } from 'react';
import type { Kind } from '../utils/engine/model/verdict.ts';
import { reasonOf } from './reasons.ts';
import { counted, kindName, useSay } from './words.ts';

/** A piece of the sample's text; one that was removed says as what and why. */
export interface SamplePiece {
  readonly text: string;
  readonly removed?: { readonly kind: Kind; readonly why: string };
}

/** A line of the sample. */
export interface SampleLine {
  readonly at: number;
  readonly isTitle: boolean;
  /** Who signs, or when: set at the end of the line. */
  readonly isSignature: boolean;
  readonly pieces: readonly SamplePiece[];
}

export interface WelcomeSampleProps {
  readonly lines: readonly SampleLine[];
  readonly isClean: boolean;
  /** Characters that are left. */
  readonly kept: number;
  readonly onToggle: () => void;
}

/** A page to try the one click on: with its noise, and without. */
export function WelcomeSample({ lines, isClean, kept, onToggle }: WelcomeSampleProps): ReactElement {
  const say = useSay();
  const removed = lines.flatMap(({ at, pieces }) =>
    pieces.flatMap(({ text, removed: gone }, i) => (gone && text.trim() !== '' ? [{ key: `${at}.${i}`, text, ...gone }] : [])),
  );
  return (
    <section aria-labelledby="try" className="try">
      <h2 id="try">{say('welcomeTry')}</h2>
      <p>{say('welcomeTryBody')}</p>
      <div className="buttons">
        <button className={isClean ? '' : 'primary'} onClick={onToggle} type="button">
          {say(isClean ? 'welcomeAgain' : 'welcomeClick')}
        </button>
        <p role="status">{isClean ? say('welcomeDone', counted(kept), removed.length) : ''}</p>
      </div>
      <article className={isClean ? 'sample clean' : 'sample'} lang="zh-CN">
        {lines.map((line) => (
          <Line isClean={isClean} key={line.at} line={line} />
        ))}
      </article>
      {isClean && (
        <details className="sample-ledger" open>
          <summary>{say('welcomeLedger')}</summary>
          <ul>
            {removed.map(({ key, text, kind, why }) => (
              <li data-kind={kind} key={key}>
                <span className="kind">{kindName(say, kind)}</span> {reasonOf(say, why)}
                <q lang="zh-CN">{text.trim()}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ line, isClean }: { readonly line: SampleLine; readonly isClean: boolean }): ReactElement | null {
  const shown = line.pieces.filter(({ removed }) => !isClean || !removed);
  const text = shown.map((piece) => piece.text).join('');
  if (text.trim() === '') return null;
  if (line.isTitle) return <h3>{text}</h3>;
  return <p className={line.isSignature ? 'signature' : ''}>{text}</p>;
}
