import type { Clip, Paragraph } from '../../utils/engine/model/clip.ts';

/** A clip of the given paragraphs, with the rest as plain as it gets. */
export function clipOf(paragraphs: readonly Paragraph[], rest: Partial<Clip> = {}): Clip {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return {
    version: 1,
    title: '读书日倡议书',
    text,
    clippedAt: '2025-03-01T09:30:00+08:00',
    source: { url: 'https://www.example.com/a.html', page: 'https://www.example.com/a.html' },
    site: { isTemplateSite: false, score: 0, evidence: [] },
    completeness: { truncated: false, evidence: [], obtainedCharacters: text.length },
    script: { found: 'hans' },
    paragraphs,
    captured: text,
    removed: [],
    replaced: [],
    gaps: [],
    suggestions: [],
    ...rest,
  };
}

/** A paragraph of running text. */
export function prose(text: string, rest: Partial<Paragraph> = {}): Paragraph {
  return { role: 'paragraph', text, ...rest };
}
