import { memo, type ReactElement, useEffect, useRef } from 'react';
import type { ReviewItem, ReviewParagraph } from '../../utils/engine/model/review.ts';
import { useSay } from '../words.ts';
import { type ReviewActions, type Selection, useActions } from './actions.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { itemKey, neighbour } from './keyboard.ts';
import { cutKey, ParagraphView } from './paragraph-view.tsx';
import { RemovalFold } from './removal-view.tsx';
import { selectedText } from './selected-text.ts';
import { useGrowing } from './use-growing.ts';

interface DocumentProps {
  readonly items: readonly ReviewItem[];
  readonly selection: Selection;
}

/** The document as it will be saved, with everything that was removed folded in its place. One tab stop; arrows move inside. */
export function DocumentView({ items, selection }: DocumentProps): ReactElement {
  const say = useSay();
  const actions = useActions();
  const before = useRef<readonly Chunk[]>([]);
  before.current = chunksOf(items, before.current);
  const chunks = before.current;
  const shown = useGrowing(
    chunks.length,
    chunks.findIndex((chunk) => holds(chunk, selection.active)),
  );
  const first = selection.active ?? items[0]?.key;
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an item makes way for another, nothing has the focus; keys go on from where the reader was.
    const key = event.target === document.body ? selection.active : itemKey(event.target);
    if (key === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Capitals count as well: the help shows them, and the lock may be on.
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const next = neighbour(items, key, pressed);
    if (next !== undefined) actions.activate(next);
    else if (!press(pressed, key)) return;
    event.preventDefault();
  };
  const press = (pressed: string, key: string): boolean => {
    const item = items.find((one) => one.key === key);
    if (item?.type === 'removed' && pressed === 'r') actions.putBack([item.removal]);
    else if (item?.type === 'paragraph' && (pressed === 'Delete' || pressed === 'd')) removeOf(actions, item);
    else if (item?.type === 'paragraph' && (pressed === 'Enter' || pressed === 'e')) {
      const [cut] = item.cuts;
      if (pressed === 'Enter' && cut) actions.toggle(cutKey(cut.removal.start));
      else if (!item.paragraph.rows) actions.startEditing(key);
    } else if (item && item.type !== 'gap' && pressed === 'g' && actions.locate) {
      actions.locate(item.type === 'removed' ? item.removal : { start: item.spans[0]?.start ?? 0, end: item.spans.at(-1)?.end ?? 0 });
    } else return false;
    return true;
  };
  useKeys(onKeyDown);
  return (
    <section aria-label={say('panelText')} className="text">
      {chunks.slice(0, shown).map((chunk) => (
        <ChunkView
          active={holds(chunk, first) ? first : undefined}
          chunk={chunk}
          editing={holds(chunk, selection.editing) ? selection.editing : undefined}
          isMoved={selection.active !== undefined}
          key={chunk.key}
          open={[...selection.open].filter((key) => holds(chunk, key)).join(' ')}
        />
      ))}
    </section>
  );
}

/** Removes what the button of a paragraph's tools would: the selected words, or all of it while none are. */
function removeOf({ remove }: Pick<ReviewActions, 'remove'>, paragraph: ReviewParagraph): void {
  const selected = selectedText(document, paragraph.key);
  remove(paragraph, selected?.from, selected?.to);
}

function useKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

function holds({ items }: Chunk, key: string | undefined): boolean {
  return (
    key !== undefined &&
    items.some((item) => item.key === key || (item.type === 'paragraph' && item.cuts.some(({ removal }) => cutKey(removal.start) === key)))
  );
}

interface ChunkProps {
  readonly chunk: Chunk;
  /** The item that takes the tab stop. */
  readonly active: string | undefined;
  /** Whether the reader has gone to an item at all. */
  readonly isMoved: boolean;
  readonly editing: string | undefined;
  readonly open: string;
}

const ChunkView = memo(function ChunkView({ chunk, active, isMoved, editing, open }: ChunkProps): ReactElement {
  return (
    <div className="chunk" style={{ containIntrinsicSize: `auto ${Math.round(chunk.height)}px` }}>
      {chunk.items.map((item) => (
        <Item active={active} editing={editing} isMoved={isMoved} item={item} key={item.key} open={open} />
      ))}
    </div>
  );
});

function Item({ item, active, isMoved, editing, open }: Omit<ChunkProps, 'chunk'> & { readonly item: ReviewItem }): ReactElement {
  const say = useSay();
  const isActive = item.key === active;
  if (item.type === 'removed') {
    return <RemovalFold isActive={isActive} isOpen={open.split(' ').includes(item.key)} itemKey={item.key} removal={item.removal} />;
  }
  if (item.type === 'gap') {
    return (
      <p className="gap" data-key={item.key} tabIndex={isActive ? 0 : -1}>
        {say('reviewGap', item.gap.quote)}
      </p>
    );
  }
  const own = open && item.cuts.length > 0 ? open : '';
  return <ParagraphView isActive={isActive && isMoved} isEditing={editing === item.key} isStop={isActive} item={item} open={own} />;
}
