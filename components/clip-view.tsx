import type { ReactElement } from 'react';
import type { Clip, Paragraph, Removal } from '../utils/engine/model/clip.ts';
import type { Kind } from '../utils/engine/model/verdict.ts';

/** Every word of the panel, ready in the reader's language. */
export interface ClipTexts {
  readonly untitled: string;
  readonly complete: string;
  readonly incomplete: (missing: string) => string;
  readonly counts: (kept: number, removed: number) => string;
  readonly source: string;
  readonly text: string;
  readonly removed: (count: number) => string;
  readonly outside: (count: number) => string;
  readonly nothingRemoved: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly kinds: Readonly<Record<Kind, string>>;
}

interface ClipViewProps {
  readonly clip: Clip;
  /** What is missing, in words; shown when the clip is truncated. */
  readonly missing: string;
  readonly texts: ClipTexts;
}

/** One clip, read only: the clean text and everything that was taken from it. */
export function ClipView({ clip, missing, texts }: ClipViewProps): ReactElement {
  const { completeness, source } = clip;
  const within = clip.removed.filter(({ kind }) => kind !== 'outside');
  const outside = clip.removed.filter(({ kind, text }) => kind === 'outside' && text.trim() !== '');
  return (
    <main className="clip">
      <header>
        <h1 lang="zh">{clip.title ?? texts.untitled}</h1>
        <p className={completeness.truncated ? 'completeness warning' : 'completeness'}>
          {completeness.truncated ? texts.incomplete(missing) : texts.complete}
        </p>
        <p className="soft">{texts.counts(completeness.obtainedCharacters ?? 0, within.length)}</p>
        {source.url !== null && <SourceLine label={texts.source} url={source.url} />}
      </header>
      <section aria-label={texts.text} className="text" lang="zh">
        {chunks(clip.paragraphs).map((paragraphs) => (
          <div className="chunk" key={paragraphs[0]?.key}>
            {paragraphs.map(({ key, paragraph }) => (
              <ParagraphView key={key} paragraph={paragraph} />
            ))}
          </div>
        ))}
      </section>
      <section className="ledger">
        <h2>{texts.removed(within.length)}</h2>
        {within.length === 0 ? <p className="soft">{texts.nothingRemoved}</p> : <Removals removals={within} texts={texts} />}
        {outside.length > 0 && (
          <details>
            <summary>{texts.outside(outside.length)}</summary>
            <Removals removals={outside} texts={texts} />
          </details>
        )}
      </section>
    </main>
  );
}

/** What the panel shows before the first clip of a tab. */
export function EmptyView({ texts }: { readonly texts: ClipTexts }): ReactElement {
  return (
    <main className="empty">
      <p aria-hidden="true" className="seal">
        净
      </p>
      <h1>{texts.emptyTitle}</h1>
      <p>{texts.emptyBody}</p>
    </main>
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

function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }): ReactElement {
  const { role, level, text, rows } = paragraph;
  if (rows) return <Table rows={rows} />;
  if (role === 'heading') return <h3 data-level={level}>{text}</h3>;
  return <p data-role={role}>{text}</p>;
}

function Table({ rows }: { readonly rows: NonNullable<Paragraph['rows']> }): ReactElement {
  return (
    <div className="table">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a clip's rows never move
            <tr key={row}>
              {cells.map(({ text, rowSpan, columnSpan }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a clip's cells never move
                <td colSpan={columnSpan} key={column} rowSpan={rowSpan}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Removals({ removals, texts }: { readonly removals: readonly Removal[]; readonly texts: ClipTexts }): ReactElement {
  return (
    <ol className="removals">
      {removals.map(({ start, kind, why, text }) => (
        <li key={start}>
          <p className="why">
            <span className="kind" data-kind={kind}>
              {texts.kinds[kind]}
            </span>
            {why}
          </p>
          <blockquote lang="zh">{text.trim()}</blockquote>
        </li>
      ))}
    </ol>
  );
}

const CHUNK = 100;

/** Long texts are laid out a hundred paragraphs at a time; the key is the paragraph's place. */
function chunks(paragraphs: readonly Paragraph[]): readonly (readonly { readonly key: number; readonly paragraph: Paragraph }[])[] {
  const keyed = paragraphs.map((paragraph, key) => ({ key, paragraph }));
  return Array.from({ length: Math.ceil(keyed.length / CHUNK) }, (_, index) => keyed.slice(index * CHUNK, (index + 1) * CHUNK));
}
