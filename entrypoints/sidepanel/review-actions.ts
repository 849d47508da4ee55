import type { ReviewActions } from '../../components/review/actions.ts';
import type { Range } from '../../utils/engine/model/range.ts';
import type { ReviewParagraph, ReviewRemoval } from '../../utils/engine/model/review.ts';
import type { Override } from '../../utils/engine/model/verdict.ts';
import { capturedRanges, editOf } from '../../utils/engine/review/edit-of.ts';
import { decisionsOf, type Step } from '../../utils/engine/review/history.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import type { OpenClip } from './use-clip.ts';

/** Turns what the reader does into steps of the clip's history. */
export function reviewActions({ review, history, record }: OpenClip, act: (step: Step) => void): Omit<ReviewActions, 'locate'> {
  const override = (effect: Override['effect'], ranges: readonly Range[]): void => {
    if (ranges.length > 0) act({ type: 'override', overrides: ranges.map(({ start, end }) => ({ effect, range: { start, end } })) });
  };
  const remove = (paragraph: ReviewParagraph, from = 0, to = paragraph.paragraph.text.length): void =>
    override('remove', capturedRanges(paragraph, from, to));
  return {
    putBack: (removals) => override('keep', removals),
    putBackKind: (kind) =>
      override(
        'keep',
        removalsOf(review.items).filter((removal) => removal.kind === kind),
      ),
    ...(parseUrl(record.url ?? '')?.host ? { switchRule: (rule, effect) => act({ type: 'rule', rule, effect }) } : {}),
    remove,
    edit: (paragraph, text) => {
      const after = tidy(text);
      if (after === '') {
        remove(paragraph);
        return;
      }
      const edit = editOf(paragraph, after, decisionsOf(history).edits);
      if (edit) act({ type: 'edit', edit });
    },
    retitle: (title) => act({ type: 'title', title }),
    accept: (suggestion) => override('remove', [suggestion]),
    dismiss: (suggestion) => override('keep', [suggestion]),
  };
}

function removalsOf(items: OpenClip['review']['items']): readonly ReviewRemoval[] {
  return items.flatMap((item) => {
    if (item.type === 'paragraph') return item.cuts.map(({ removal }) => removal);
    return item.type === 'removed' ? [item.removal] : [];
  });
}

/** Lines without blanks at their ends and without empty lines: paragraphs as files hold them. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
