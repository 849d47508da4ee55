import { createHash } from 'node:crypto';
import { capture } from '../dom/capture.ts';
import { clean } from '../engine/clean.ts';
import type { Clip } from '../engine/model/clip.ts';
import { captureText } from '../engine/text-snapshot.ts';
import { ClipError } from './error-codes.ts';
import { parseHtml } from './parse-html.ts';

/** What is to be clipped. */
export interface ClipInput {
  readonly type: 'html' | 'txt';
  readonly content: string;
  readonly url?: string;
  readonly id?: string | number;
}

/** Runs the engine on one input; throws a `ClipError` when it holds no text or no article. */
export function clipInput({ type, content, url, id }: ClipInput, capturedAt: string): Clip {
  const context = { capturedAt, ...(url === undefined ? {} : { url }) };
  const { snapshot } = type === 'html' ? capture(parseHtml(content), context) : captureText(content, context);
  if (snapshot.text.trim() === '') throw new ClipError('no-text');
  const { clip } = clean(snapshot);
  if (clip.text === '') throw new ClipError('no-article');
  // The id stands second, as a reader of the lines looks for it at their head.
  const { version, ...rest } = clip;
  return { version, ...(id === undefined ? {} : { id }), ...rest };
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
