import { strToU8, zipSync } from 'fflate';
import { MARKDOWN } from '../../utils/engine/export/markdown.ts';
import { collectionOf } from '../../utils/engine/export/pieces.ts';
import { zipClips } from '../../utils/engine/export/zip-clips.ts';
import { sha256 } from '../../utils/node/clip-input.ts';
import { clipOf, prose } from '../unit/clip-sample.ts';
import type { Measure } from './measure.ts';
import { proseOf } from './texts.ts';

const COUNT = 1000;
const CLIPS = Array.from({ length: COUNT }, (_, i) =>
  clipOf(
    proseOf(2000, i * 7).map((text) => prose(text)),
    { title: `第${i + 1}份材料` },
  ),
);
const FILES = CLIPS.map((clip) => [`${clip.title}.md`, MARKDOWN.render(clip, { sha256: sha256(clip.text) })] as const);

export const ZIP: Measure = {
  id: 'zip',
  claim: `a zip of ${COUNT} clips of 2,000 characters as Markdown, against fflate zipping the same files`,
  bar: 1.2,
  rounds: 12,
  work: async () => {
    const { entries } = collectionOf('材料', CLIPS);
    const work = {
      title: '材料',
      entries,
      exporter: MARKDOWN,
      choices: {},
      name: '{title}',
      sha256: async (text: string) => sha256(text),
      step: async () => {},
    };
    for await (const _chunk of zipClips(work));
  },
  baseline: async () => {
    zipSync(Object.fromEntries(FILES.map(([name, text]) => [name, strToU8(text)])));
  },
};
