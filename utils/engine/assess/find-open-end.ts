import type { Paragraph } from '../model/clip.ts';
import type { KeptText, Reading } from '../model/reading.ts';
import { fold } from '../text/fold.ts';
import { NO_NAMES } from '../voice/features.ts';
import { voiceOf } from '../voice/voice.ts';
import { isPublicWriting } from './document-kind.ts';
import type { Finding } from './finding.ts';

const TERMINAL = /[。！？!?；;.．~～♪)）\]】》〉"”’」』]\s{0,3}$/u;
/** Ends that need no full stop: thanks, greetings, dates, names of places and offices, addresses, attachments. */
const CLOSES =
  /(?:谢谢(?:大家|各位)?|謝謝(?:大家|各位)?|此致|敬礼|敬禮|特此\p{Script=Han}{2,4}|完|全文完|end|the end|[年月日号]|\d{4}[-./]\d{1,2}[-./]\d{1,2}|签字|盖章|签名|电话|[:：_＿—-]|\d|(?:www\.|:\/\/|@)[\w./-]{1,60}|\b[A-Za-z]{2,30})\s{0,3}$/iu;
/** A last sentence that says goodbye, or that says from when a rule holds. */
const THANKS = /谢谢|謝謝|感谢|感謝|祝|敬请|此致|汇报完毕|解释$|[施执]行$|实施$|备案$|废止$/u;
const SHORTEST = 28;
/** A last line with more of the site's voice than this is no end of a document. */
const MOST_VOICE = 1.5;
/** A last clause this short after a full stop may be a greeting or a name. */
const SHORTEST_CLAUSE = 12;
/** Paragraphs that all end as sentences, from which on a short clause without an end is no habit of the author. */
const LEAST_ENDED = 2;
/** Characters at the end of the text that are looked at. */
const TAIL = 400;

/** A text that stops inside a sentence, a bracket or a quotation. */
export function findOpenEnd({ snapshot }: Reading, kept: KeptText): readonly Finding[] {
  const last = kept.paragraphs.at(-1);
  if (!last || kept.text.length < 100 || !isProse(last)) return [];
  const end = kept.text.length;
  const captured = kept.toCaptured(end - 1);
  // Noise that was taken out of the sentence may have held its full stop.
  const behind = snapshot.text.slice(captured + 1, captured + 60).trimStart();
  const tail = last.text.slice(-TAIL).trimEnd();
  if (voiceOf(fold(last.text), NO_NAMES) > MOST_VOICE) return [];
  const weight = Math.min(0.9, openWeight(tail, last.text.length, kept) + (isOpen(last.text) ? 0.2 : 0));
  if (weight < 0.15 || /^[。！？!?]/u.test(behind)) return [];
  const quote = tail.slice(-24);
  const at = kept.toCaptured(end - Math.min(end, quote.length));
  const gap = { at: end, kind: 'withheld', quote: `…${quote}` } as const;
  return [{ kind: 'open-end', quote, at, cause: 'withheld', weight, gap }];
}

function isProse({ role, text }: Paragraph): boolean {
  return (role === 'paragraph' || role === 'list-item' || role === 'quote') && text.length >= SHORTEST;
}

function openWeight(tail: string, length: number, kept: KeptText): number {
  if (/(?:…{1,4}|\.{3,12}|。{3,12})$/u.test(tail)) return dotsWeight(tail, length, kept);
  if (/[，,、]$/u.test(tail)) return 0.75;
  if (TERMINAL.test(tail) || CLOSES.test(tail)) return 0;
  const clause = tail.slice(Math.max(...['。', '！', '？', '；', '!', '?'].map((mark) => tail.lastIndexOf(mark))) + 1);
  if (THANKS.test(clause)) return 0.2;
  // Only a text that ends its other sentences can be said to leave one open.
  const ended = kept.paragraphs.slice(-12, -1).filter(({ role, text }) => role !== 'heading' && role !== 'salutation' && text.length >= 12);
  const closed = ended.filter(({ text }) => TERMINAL.test(text)).length;
  if (clause.length <= SHORTEST_CLAUSE) return clause.length >= 2 && ended.length >= LEAST_ENDED && closed === ended.length ? 0.55 : 0.2;
  if (clause.length === tail.length && ended.length > 0 && closed < ended.length / 2) return 0.2;
  return clause.length < tail.length || closed > 0 ? 0.62 : 0.35;
}

/** Dots end stories; in a speech or a report they stand where a site or an uploader stopped. */
function dotsWeight(tail: string, length: number, kept: KeptText): number {
  const before = tail.replace(/[\s….。]{1,16}$/u, '');
  if (/[。！？!?；;”"）)]$/u.test(before)) return 0.1;
  if (/[，,、]$/u.test(before)) return 0.75;
  if (/\s(?:…{1,4}|\.{3,12})$/u.test(tail)) return 0.65;
  if (/\.{3,12}$/u.test(tail) && length >= 60) return 0.55;
  return isPublicWriting(kept) ? 0.55 : 0.2;
}

/** Whether a bracket or a quotation opens in the paragraph and doesn't close. */
function isOpen(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/[（(]/gu) > count(/[)）]/gu) || count(/《/gu) > count(/》/gu) || count(/“/gu) > count(/”/gu);
}
