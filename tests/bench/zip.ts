import { strToU8, zipSync } from 'fflate';
import { ClipZip } from '../../utils/engine/export/clip-zip.ts';
import { MARKDOWN } from '../../utils/engine/export/markdown.ts';
import { collectionOf } from '../../utils/engine/export/pieces.ts';
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
  rounds: 24,
  work: async () => {
    const { entries } = collectionOf('材料', CLIPS);
    const write = (): void => {};
    const zip = new ClipZip({
      title: '材料',
      exporter: MARKDOWN,
      choices: {},
      name: '{title}',
      sha256: async (text) => sha256(text),
      write,
    });
    for (const entry of entries) await zip.add(entry);
    zip.end();
  },
  baseline: async () => {
    zipSync(Object.fromEntries(FILES.map(([name, text]) => [name, strToU8(text)])));
  },
};
