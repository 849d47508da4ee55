import { Document, Packer, Paragraph, TextRun } from 'docx';
import { WORD } from '../../utils/engine/export/word.ts';
import { clipOf, prose } from '../unit/clip-sample.ts';
import type { Measure } from './measure.ts';
import { proseOf } from './texts.ts';

const TEXTS = proseOf(20_000);
const CLIP = clipOf(TEXTS.map((text) => prose(text)));

export const DOCX: Measure = {
  id: 'docx',
  claim: 'a Word document of 20,000 characters in official form, against the bare library building the same paragraphs',
  bar: 1.4,
  rounds: 150,
  work: async () => {
    await WORD.render(CLIP, { sha256: '' });
  },
  baseline: async () => {
    const children = TEXTS.map((text) => new Paragraph({ children: [new TextRun(text)] }));
    await Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
  },
};
