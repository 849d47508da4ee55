import { clean } from '../../utils/engine/clean.ts';
import { CUTS, type Cut, cut } from '../pages/cut.ts';
import { type Part, readDocuments } from '../pages/documents.ts';
import { readPhrases } from '../pages/phrases.ts';
import { seeded } from '../pages/random.ts';
import { snapshotOf } from './snapshot-of.ts';

/** Documents cut in one way: how many there are, how many were said to be cut, and how many with the missing member named. */
export interface CutScore {
  readonly kind: Cut;
  readonly documents: number;
  readonly called: number;
  readonly named: number;
  readonly nameable: number;
}

/** Cuts every document of a part in every way that leaves a trace, `rounds` times. */
export function scoreCuts(part: Part, rounds = 3): readonly CutScore[] {
  const notices = readPhrases(part).filter(({ kind, place }) => kind === 'truncation' && place === 'tail');
  return CUTS.map((kind) => {
    const score = { kind, documents: 0, called: 0, named: 0, nameable: 0 };
    for (let round = 0; round < (kind === 'whole' ? 1 : rounds); round += 1) {
      readDocuments(part).forEach((document, k) => {
        const page = cut(document, kind, seeded(round * 1000 + k), notices);
        if (!page) return;
        const body = page.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
        const html = `<html><head><title>${page.title}</title></head><body><h1>${page.title}</h1><div class="content">${body}</div>${page.after}</body></html>`;
        const { completeness } = clean(snapshotOf(html, 'https://www.example.com/a/77.html')).clip;
        score.documents += 1;
        if (completeness.truncated) score.called += 1;
        if (page.missing.length === 0) return;
        score.nameable += 1;
        if (page.missing.every((name) => completeness.missing?.some((one) => one.includes(name)))) score.named += 1;
      });
    }
    return score;
  });
}
