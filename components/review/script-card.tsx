import { type ReactElement, useMemo } from 'react';
import type { ReviewChange } from '../../utils/engine/model/review.ts';
import type { ScriptReport } from '../../utils/engine/model/script.ts';
import { type ScriptTarget, traditionalOf } from '../../utils/engine/text/converters.ts';
import { reasonOf, scriptEvidence } from '../reasons.ts';
import { type Say, useSay } from '../words.ts';
import { ScriptSettings, type ScriptSettingsProps } from './script-settings.tsx';

/** A paragraph before and after its conversion. */
export interface ChangedText {
  readonly before: string;
  readonly after: string;
  /** What differs; ranges are of the text before. */
  readonly changes: readonly ReviewChange[];
}

export interface ScriptCardProps {
  /** What the page's text is written in. */
  readonly script: ScriptReport;
  /** What the file will be converted with, and what changes by it; undefined while it stays as it is. */
  readonly conversion: { readonly script: ScriptReport; readonly changed: readonly ChangedText[] } | undefined;
  /** Language of the reader's browser. */
  readonly language: string;
  readonly settings: ScriptSettingsProps;
  readonly onChoose: (target: ScriptTarget) => void;
  /** Where clips could be converted like this one from now on, and are not yet. */
  readonly always: readonly Always[];
  readonly onAlways: (where: Always) => void;
}

/** The clips of this one's site, or those of all pages. */
export type Always = 'site' | 'everywhere';

/** So many paragraphs are shown with their changes; the file has them all. */
const MOST_SHOWN = 200;

/** What script the document is in, the offer to convert it, and what that changes and why. */
export function ScriptCard({ script, conversion, language, settings, always, onChoose, onAlways }: ScriptCardProps): ReactElement | null {
  const say = useSay();
  const used = conversion?.script.converted;
  const isOffered = script.found === 'hant' || script.found === 'mixed';
  if (!isOffered && used === undefined && !readsTraditional(language)) return null;
  const target = isOffered ? 'hans' : traditionalOf(language);
  return (
    <section aria-label={say('scriptLabel')} className="script">
      <p>
        {used === undefined
          ? say(script.found === 'mixed' ? 'scriptMixed' : isOffered ? 'scriptHant' : 'scriptHans')
          : say('scriptUsed', say(`converter_${used}`), reasonOf(say, conversion?.script.why ?? ''))}
      </p>
      {script.evidence?.map((line) => (
        <p className="soft" key={line}>
          {scriptEvidence(say, line)}
        </p>
      ))}
      <div className="buttons">
        {used === undefined ? (
          <button onClick={() => onChoose(target)} type="button">
            {say(target === 'hans' ? 'buttonToHans' : 'buttonToHant')}
          </button>
        ) : (
          <button onClick={() => onChoose('keep')} type="button">
            {say('buttonOriginal')}
          </button>
        )}
        {used !== undefined &&
          always.map((where) => (
            <button key={where} onClick={() => onAlways(where)} type="button">
              {say(where === 'site' ? 'buttonAlwaysSite' : 'buttonAlwaysAll')}
            </button>
          ))}
      </div>
      {conversion && used !== undefined && conversion.changed.length > 0 && <Changes changed={conversion.changed} say={say} />}
      <ScriptSettings {...settings} />
    </section>
  );
}

function readsTraditional(language: string): boolean {
  return /^zh[-_](?:tw|hk|mo|hant)/iu.test(language);
}

function Changes({ changed, say }: { readonly changed: readonly ChangedText[]; readonly say: Say }): ReactElement {
  return (
    <details>
      <summary>{say('scriptChanges', changed.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse */}
      <section aria-label={say('scriptChanges', changed.length)} className="changes" tabIndex={0}>
        <ol lang="zh">
          {changed.slice(0, MOST_SHOWN).map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
            <li key={index}>
              <Change {...one} />
            </li>
          ))}
        </ol>
      </section>
    </details>
  );
}

/** The text after, with what it was before where it differs. */
function Change({ before, changes }: ChangedText): ReactElement {
  const pieces = useMemo(() => piecesOf(before, changes), [before, changes]);
  return (
    <>
      {pieces.map(({ at, was, is }) =>
        was === is ? (
          is
        ) : (
          <ruby key={at}>
            {is}
            <rt>{was}</rt>
          </ruby>
        ),
      )}
    </>
  );
}

function piecesOf(
  before: string,
  changes: readonly ReviewChange[],
): readonly { readonly at: number; readonly was: string; readonly is: string }[] {
  const pieces: { at: number; was: string; is: string }[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    if (start > at) pieces.push({ at, was: before.slice(at, start), is: before.slice(at, start) });
    pieces.push({ at: start, was: before.slice(start, end), is: text });
    at = end;
  }
  if (at < before.length) pieces.push({ at, was: before.slice(at), is: before.slice(at) });
  return pieces;
}
