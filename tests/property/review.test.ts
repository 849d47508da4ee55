import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { type Decisions, type Edit, NO_DECISIONS } from '../../utils/engine/model/decisions.ts';
import type { Review, ReviewParagraph } from '../../utils/engine/model/review.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { capturedRanges, editOf } from '../../utils/engine/review/edit-of.ts';
import { reviewOf } from '../../utils/engine/review/review.ts';
import { overridesOn, snapshot } from './arbitraries.ts';

const decided = snapshot.chain((page) =>
  page.text === ''
    ? fc.constant({ page, decisions: NO_DECISIONS })
    : overridesOn(page).map((overrides) => ({ page, decisions: { ...NO_DECISIONS, overrides } })),
);

function paragraphsOf({ items }: Review): readonly ReviewParagraph[] {
  return items.filter((item) => item.type === 'paragraph');
}

function review(page: PageSnapshot, decisions: Decisions): Review {
  return reviewOf(clean(page, decisions));
}

const words = fc.stringMatching(/^[甲乙丙，。 ab😀]{1,8}$/u).filter((text) => text.trim() === text);

/** A paragraph's text with a stretch of characters replaced. */
const rewriting = fc.record({ which: fc.nat(), from: fc.nat(), length: fc.nat({ max: 6 }), text: fc.oneof(fc.constant(''), words) });

function rewritten(text: string, { from, length, text: inserted }: { from: number; length: number; text: string }): string {
  const characters = [...text];
  const at = from % (characters.length + 1);
  return characters.toSpliced(at, length, inserted).join('');
}

describe('a review', () => {
  test('holds every paragraph, every removal with ink and every gap of the clip, once and in order', () => {
    fc.assert(
      fc.property(decided, ({ page, decisions }) => {
        const cleaned = clean(page, decisions);
        const laid = reviewOf(cleaned);
        expect(paragraphsOf(laid).map(({ paragraph }) => paragraph)).toEqual(cleaned.clip.paragraphs);
        const removals = laid.items.flatMap((item) =>
          item.type === 'removed' ? [item.removal] : item.type === 'paragraph' ? item.cuts.map(({ removal }) => removal) : [],
        );
        const starts = removals.map(({ start }) => start);
        expect(starts.toSorted((a, b) => a - b)).toEqual(
          cleaned.clip.removed.filter(({ text }) => text.trim() !== '').map(({ start }) => start),
        );
        expect(laid.items.filter(({ type }) => type === 'gap')).toHaveLength(cleaned.clip.gaps.length);
        const keys = laid.items.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('knows where every character of a paragraph was captured', () => {
    fc.assert(
      fc.property(decided, ({ page, decisions }) => {
        for (const { paragraph, spans } of paragraphsOf(review(page, decisions))) {
          const text = spans.map(({ start, end, at, text }) => text?.slice(Math.max(0, -at)) ?? page.text.slice(start, end)).join('');
          expect(text.slice(0, paragraph.text.length)).toBe(paragraph.text);
        }
      }),
    );
  });

  test('turns any rewriting of a paragraph into an edit that gives that paragraph back, and leaves the others', () => {
    fc.assert(
      fc.property(decided, rewriting, rewriting, ({ page, decisions }, first, second) => {
        let edits: readonly Edit[] = [];
        for (const change of [first, second]) {
          const paragraphs = paragraphsOf(review(page, { ...decisions, edits }));
          const index = change.which % Math.max(1, paragraphs.length);
          const target = paragraphs[index];
          if (!target || target.paragraph.role === 'table') continue;
          const after = rewritten(target.paragraph.text, change);
          const edit = editOf(target, after, edits);
          if (!edit || after.trim() !== after || after === '') continue;
          edits = [...edits, edit];
          const texts = clean(page, { ...decisions, edits }).clip.paragraphs.map(({ text }) => text);
          expect(texts).toEqual(paragraphs.map(({ paragraph }, i) => (i === index ? after : paragraph.text)));
        }
      }),
    );
  });

  test('accounts for every captured character after an edit', () => {
    fc.assert(
      fc.property(snapshot, rewriting, (page, change) => {
        const [target] = paragraphsOf(review(page, NO_DECISIONS));
        const edit = target && editOf(target, rewritten(target.paragraph.text, change), []);
        const { ledger } = clean(page, { ...NO_DECISIONS, edits: edit ? [edit] : [] });
        expect(ledger.map(({ text }) => text).join('')).toBe(page.text);
      }),
    );
  });

  test('removes a whole paragraph by its captured ranges', () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), (page, which) => {
        const paragraphs = paragraphsOf(review(page, NO_DECISIONS));
        const target = paragraphs[which % Math.max(1, paragraphs.length)];
        if (!target || target.paragraph.text === '') return;
        const overrides = capturedRanges(target, 0, target.paragraph.text.length).map((range) => ({ effect: 'remove' as const, range }));
        const { ledger } = clean(page, { ...NO_DECISIONS, overrides });
        const left = ledger.filter(({ state }) => state !== 'removed');
        const survivors = left.filter(({ start, end }) => overrides.some(({ range }) => start < range.end && range.start < end));
        expect(survivors.map(({ text }) => text.trim()).join('')).toBe('');
      }),
    );
  });
});
