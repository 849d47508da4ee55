import { type Cleaned, decide, type Study, study } from '../../utils/engine/clean.ts';
import { decisionsOf } from '../../utils/engine/review/history.ts';
import { type ClipRecord, clipRecord, clipSnapshot } from '../../utils/platform/clip-store.ts';
import { withUserRules } from '../../utils/platform/user-rules.ts';

/** A kept clip as its reader left it. */
export interface KeptClip {
  readonly record: ClipRecord;
  readonly cleaned: Cleaned;
}

/** The clip that was cleaned last. */
interface Studied {
  readonly id: string;
  readonly study: Study;
  /** By the decisions as JSON. */
  readonly decided: { readonly key: string; readonly cleaned: Cleaned };
}

/** Cleans kept clips. A reader decides many times about one reading, so the last one stays studied. */
export class Cleaner {
  #last: Studied | undefined;

  /** The clip has another reading now, even when its text is the same: its form may differ. */
  forget(id: string): void {
    if (this.#last?.id === id) this.#last = undefined;
  }

  /** A kept clip as its reader left it; undefined when it is gone. */
  async cleanKept(id: string): Promise<KeptClip | undefined> {
    const record = await clipRecord(id);
    if (!record) return undefined;
    const decisions = await withUserRules(record.url, decisionsOf(record.history));
    const key = JSON.stringify(decisions);
    const last = this.#last?.id === id ? this.#last : undefined;
    if (last?.decided.key === key) return { record, cleaned: last.decided.cleaned };
    const snapshot = last ? last.study.reading.snapshot : await clipSnapshot(id);
    if (!snapshot) return undefined;
    const studied = last?.study ?? study(snapshot);
    const cleaned = decide(studied, decisions);
    this.#last = { id, study: studied, decided: { key, cleaned } };
    return { record, cleaned };
  }
}
