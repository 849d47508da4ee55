import { createContext, useContext } from 'react';
import type { Range } from '../../utils/engine/model/range.ts';
import type { ReviewParagraph, ReviewRemoval } from '../../utils/engine/model/review.ts';
import type { Kind, RuleId } from '../../utils/engine/model/verdict.ts';

/** What a reader can do to a clip. Every one of them can be undone. */
export interface ReviewActions {
  putBack(removals: readonly ReviewRemoval[]): void;
  putBackKind(kind: Kind): void;
  /** Switches a rule for this clip and its site; absent where the text came from no site. */
  readonly switchRule?: (rule: RuleId, effect: 'keep' | 'remove' | 'ask') => void;
  /** Removes a paragraph, or a part of its text. */
  remove(paragraph: ReviewParagraph, from?: number, to?: number): void;
  edit(paragraph: ReviewParagraph, text: string): void;
  retitle(title: string): void;
  accept(suggestion: Range): void;
  dismiss(suggestion: Range): void;
  /** Shows a piece in the page; absent where the page isn't at hand. */
  readonly locate?: (range: Range) => void;
}

/** Which item the reader is at. */
export interface Selection {
  readonly active: string | undefined;
  /** Removed pieces that are unfolded. */
  readonly open: ReadonlySet<string>;
  /** The paragraph that is being written. */
  readonly editing: string | undefined;
}

export interface ItemEvents {
  activate(key: string): void;
  toggle(key: string): void;
  startEditing(key: string | undefined): void;
}

const missing = (): never => {
  throw new TypeError('Unexpected item outside of a review');
};

export const Actions = createContext<ReviewActions & ItemEvents>(new Proxy({} as ReviewActions & ItemEvents, { get: missing }));

export function useActions(): ReviewActions & ItemEvents {
  return useContext(Actions);
}
