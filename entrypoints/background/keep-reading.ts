import type { Clip } from '../../utils/engine/model/clip.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { align, carryHistory } from '../../utils/engine/review/align.ts';
import { decisionsOf, NO_RULES, newHistory, type SiteRules } from '../../utils/engine/review/history.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import { type ClipRecord, clipOfPage, clipOfText, clipSnapshot, putClip } from '../../utils/platform/clip-store.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import { sha256 } from '../../utils/platform/sha256.ts';
import { withUserRules } from '../../utils/platform/user-rules.ts';
import type { Cleaner } from './cleaner.ts';

/** A clip that is kept, and when the page or text was clipped before. */
export interface Kept {
  readonly record: ClipRecord;
  readonly before?: string;
}

/** Keeps a reading as a clip: an earlier clip of the same page or text lives on in it, with all that was done to it. Undefined when there is no text in it. */
export async function keepReading(snapshot: PageSnapshot, cleaner: Cleaner): Promise<Kept | undefined> {
  const { keepClips, siteRules } = await readSettings();
  const hash = await sha256(snapshot.text);
  const earlier = await earlierClip(snapshot, hash);
  const { id, history } = await lineage(earlier, snapshot, hash, siteRules[parseUrl(snapshot.url ?? '')?.host ?? ''] ?? NO_RULES);
  const { clip } = cleaner.clean(id, snapshot, await withUserRules(snapshot.url, decisionsOf(history)));
  if (clip.text === '' && history.done === 0) return undefined;
  const record: ClipRecord = {
    id,
    sha256: hash,
    ...(snapshot.url === undefined ? {} : { url: snapshot.url }),
    clippedAt: snapshot.capturedAt,
    usedAt: Date.now(),
    listed: keepClips,
    ...summaryOf(clip),
    history,
  };
  await putClip(record, snapshot);
  return { record, ...(earlier ? { before: earlier.clippedAt } : {}) };
}

/** What the list tells of a clip. */
export function summaryOf({ title, completeness }: Clip): Pick<ClipRecord, 'title' | 'truncated' | 'characters' | 'claimedCharacters'> {
  const { truncated, obtainedCharacters: characters = 0, claimedCharacters } = completeness;
  return { title, truncated, characters, ...(claimedCharacters === undefined ? {} : { claimedCharacters }) };
}

/** What was pasted is known by its text, a page also by its address. */
async function earlierClip({ url, isSelection }: PageSnapshot, hash: string): Promise<ClipRecord | undefined> {
  const same = await clipOfText(hash);
  if (same && (url === undefined || same.url === url)) return same;
  return url === undefined || isSelection ? undefined : clipOfPage(url);
}

/** The clip goes on under its name unless something the reader did would be lost on the new reading. */
async function lineage(
  earlier: ClipRecord | undefined,
  { text }: PageSnapshot,
  hash: string,
  rules: SiteRules,
): Promise<Pick<ClipRecord, 'id' | 'history'>> {
  const old = earlier && earlier.sha256 !== hash ? await clipSnapshot(earlier.id) : undefined;
  if (!earlier) return { id: crypto.randomUUID(), history: newHistory(rules) };
  if (!old) return earlier;
  const { history, whole } = carryHistory(earlier.history, align(old.text, text));
  return { id: whole ? earlier.id : crypto.randomUUID(), history };
}
