import type { Clip } from '../../utils/engine/model/clip.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { align, carryHistory } from '../../utils/engine/review/align.ts';
import { NO_RULES, newHistory, type SiteRules } from '../../utils/engine/review/history.ts';
import { parseUrl } from '../../utils/engine/text/urls.ts';
import {
  type ClipRecord,
  changeClip,
  clipOfPage,
  clipOfText,
  clipSnapshot,
  deleteClips,
  putClip,
} from '../../utils/platform/clip-store.ts';
import { readSettings } from '../../utils/platform/settings.ts';
import { sha256 } from '../../utils/platform/sha256.ts';
import type { Cleaner } from './cleaner.ts';

/** Keeps a reading before it is cleaned, so that it can be read meanwhile: an earlier clip of the page or text lives on in it. */
export async function keepReading(snapshot: PageSnapshot, cleaner: Cleaner): Promise<ClipRecord> {
  const { siteRules } = await readSettings();
  const hash = await sha256(snapshot.text);
  const earlier = await earlierClip(snapshot, hash);
  const lineage = await lineageOf(earlier, snapshot, hash, siteRules[parseUrl(snapshot.url ?? '')?.host ?? ''] ?? NO_RULES);
  const record: ClipRecord = {
    ...NOT_CLEANED,
    ...lineage,
    sha256: hash,
    ...(snapshot.url === undefined ? {} : { url: snapshot.url }),
    clippedAt: snapshot.capturedAt,
    ...(earlier ? { before: earlier.clippedAt } : {}),
    usedAt: Date.now(),
  };
  await putClip(record, snapshot);
  cleaner.forget(record.id);
  return record;
}

/** A reading that holds less of the page than this is a part of it and replaces nothing. */
const LEAST_SHARE = 0.7;

/** What a record tells before its reading was cleaned. */
const NOT_CLEANED = { title: null, listed: false, truncated: false, characters: 0, isCleaned: false } as const;

/** Cleans a kept reading and tells the list of it. Undefined when there is no text in it; it is forgotten then. */
export async function finishReading(
  { id, isCleaned }: Pick<ClipRecord, 'id' | 'isCleaned'>,
  cleaner: Cleaner,
): Promise<ClipRecord | undefined> {
  const kept = await cleaner.cleanKept(id);
  if (!kept) return undefined;
  const { clip } = kept.cleaned;
  if (!isCleaned && clip.text === '' && kept.record.history.done === 0) {
    await deleteClips([id]);
    return undefined;
  }
  const { keepClips } = await readSettings();
  const finished = await changeClip(id, { ...summaryOf(clip), listed: isCleaned ? kept.record.listed : keepClips, isCleaned: true });
  // Only now, so that a background that is killed meanwhile leaves the list the earlier clip.
  if (kept.record.replaces !== undefined) await deleteClips([kept.record.replaces]);
  return finished;
}

/** What the list tells of a clip as it reads now. */
export function summaryOf({
  title,
  completeness,
  isSelection,
}: Clip): Pick<ClipRecord, 'title' | 'truncated' | 'isSelection' | 'characters' | 'claimedCharacters'> {
  const { truncated, obtainedCharacters: characters = 0, claimedCharacters } = completeness;
  return {
    title,
    truncated,
    isSelection: isSelection === true,
    characters,
    ...(claimedCharacters === undefined ? {} : { claimedCharacters }),
  };
}

/** What was pasted is known by its text, a page also by its address. */
async function earlierClip({ url, isSelection }: PageSnapshot, hash: string): Promise<ClipRecord | undefined> {
  const same = await clipOfText(hash);
  if (same && (url === undefined || same.url === url)) return same;
  return url === undefined || isSelection ? undefined : clipOfPage(url);
}

/** A text that is known goes on as it was; a page that reads otherwise takes over what was done to it before. */
async function lineageOf(
  earlier: ClipRecord | undefined,
  { text }: PageSnapshot,
  hash: string,
  rules: SiteRules,
): Promise<Pick<ClipRecord, 'id' | 'history' | 'replaces'>> {
  const old = earlier && earlier.sha256 !== hash ? await clipSnapshot(earlier.id) : undefined;
  if (!earlier) return { id: crypto.randomUUID(), history: newHistory(rules) };
  if (!old) return earlier;
  const { history, whole } = carryHistory(earlier.history, align(old.text, text));
  const isPart = text.length < old.text.length * LEAST_SHARE;
  return { id: crypto.randomUUID(), history, ...(whole && !isPart ? { replaces: earlier.id } : {}) };
}
