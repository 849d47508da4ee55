import { memo, type ReactElement, type ReactNode } from 'react';
import type { ParagraphMark } from '../../utils/engine/model/clip.ts';
import type { ReviewParagraph } from '../../utils/engine/model/review.ts';
import { kindName, useSay } from '../words.ts';
import { useActions } from './actions.ts';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { ParagraphTable } from './paragraph-table.tsx';
import { ParagraphTools } from './paragraph-tools.tsx';
import { piecesOfText, type TextPiece } from './pieces-of-text.ts';
import { RemovalCard } from './removal-view.tsx';

interface ParagraphProps {
  readonly item: ReviewParagraph;
  readonly isActive: boolean;
  /** Whether it takes the tab stop of the document. */
  readonly isStop: boolean;
  readonly isEditing: boolean;
  /** Keys of its cuts that are unfolded, joined by blanks. */
  readonly open: string;
}

/** A paragraph as it will be saved, with marks where something was cut out or might go. */
export const ParagraphView = memo(function ParagraphView({ item, isActive, isStop, isEditing, open }: ParagraphProps): ReactElement {
  const { paragraph, cuts } = item;
  const { activate } = useActions();
  if (isEditing) return <ParagraphEditor item={item} />;
  const common = { 'data-key': item.key, 'data-role': paragraph.role, tabIndex: isStop ? 0 : -1, onFocus: () => activate(item.key) };
  const opened = cuts.filter(({ removal }) => open.split(' ').includes(cutKey(removal.start)));
  return (
    <div className={isActive ? 'paragraph active' : 'paragraph'}>
      {paragraph.rows ? (
        <section {...common} className="table" lang="zh">
          <ParagraphTable rows={paragraph.rows} />
        </section>
      ) : (
        <Words item={item} open={open} {...common} />
      )}
      {opened.map(({ removal }) => (
        <RemovalCard key={removal.start} removal={removal} />
      ))}
      {isActive && <ParagraphTools item={item} />}
    </div>
  );
});

/** The key of a piece that was cut out of a paragraph. */
export function cutKey(start: number): string {
  return `c${start}`;
}

function Words({
  item,
  open,
  ...common
}: {
  readonly item: ReviewParagraph;
  readonly open: string;
  readonly tabIndex: number;
}): ReactElement {
  const { role, level, ordinal } = item.paragraph;
  const children = (
    <>
      {ordinal !== undefined && <span data-mark="">{ordinal}. </span>}
      {piecesOfText(item).map((piece) => (
        <Piece
          isStop={common.tabIndex === 0}
          key={`${piece.type}${piece.at}${piece.type === 'cut' ? piece.removal.start : ''}`}
          open={open}
          piece={piece}
        />
      ))}
    </>
  );
  return role === 'heading' ? (
    <h2 {...common} data-level={level} lang="zh">
      {children}
    </h2>
  ) : (
    <p {...common} data-level={level} lang="zh">
      {children}
    </p>
  );
}

interface PieceProps {
  readonly piece: TextPiece;
  readonly open: string;
  /** Whether its paragraph takes the tab stop of the document. */
  readonly isStop: boolean;
}

function Piece({ piece, open, isStop }: PieceProps): ReactNode {
  const say = useSay();
  const { toggle } = useActions();
  if (piece.type === 'image')
    return (
      <span className="image" data-mark="">
        {say('reviewImage', piece.label)}
      </span>
    );
  if (piece.type === 'cut') {
    const key = cutKey(piece.removal.start);
    const label = say('reviewCut', kindName(say, piece.removal.kind), piece.removal.text.trim());
    return (
      <button
        aria-expanded={open.split(' ').includes(key)}
        aria-label={label}
        className="cut"
        data-kind={piece.removal.kind}
        data-key={key}
        data-mark=""
        onClick={() => toggle(key)}
        tabIndex={isStop ? 0 : -1}
        title={label}
        type="button"
      >
        ⋯
      </button>
    );
  }
  const words = piece.change ? (
    <ins data-original={piece.text} title={say('reviewChanged', piece.text)}>
      {piece.change.text}
    </ins>
  ) : (
    piece.text
  );
  const text = piece.marks.reduce<ReactNode>(emphasised, words);
  if (piece.hint) return <mark className="hint">{text}</mark>;
  return piece.edited ? <span className="edited">{text}</span> : text;
}

function emphasised(inner: ReactNode, { kind, value }: ParagraphMark): ReactNode {
  if (kind === 'strong') return <strong>{inner}</strong>;
  if (kind === 'emphasis') return <em>{inner}</em>;
  if (kind === 'code') return <code>{inner}</code>;
  if (kind === 'superscript') return <sup>{inner}</sup>;
  // Not a link: a click belongs to the paragraph.
  return (
    <span className="link" title={value}>
      {inner}
    </span>
  );
}
