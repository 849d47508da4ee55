import { type Cleaned, decide, type Study, study } from '../../utils/engine/clean.ts';
import type { Decisions } from '../../utils/engine/model/decisions.ts';
import type { PageSnapshot } from '../../utils/engine/model/snapshot.ts';
import { decisionsOf } from '../../utils/engine/review/history.ts';
import { type ClipRecord, clipRecord, clipSnapshot } from '../../utils/platform/clip-store.ts';
import { withUserRules } from '../../utils/platform/user-rules.ts';

/** A kept clip as its reader left it. */
export interface KeptClip {
  readonly record: ClipRecord;
  readonly cleaned: Cleaned;
}

/** Cleans kept clips. A reader decides many times about one reading, so the last one stays studied. */
export class Cleaner {
  #studied: { readonly id: string; readonly study: Study } | undefined;

  /** Cleans a reading that is new, even when its text is known: its form may be another. */
  clean(id: string, snapshot: PageSnapshot, decisions: Decisions): Cleaned {
    const studied = study(snapshot);
    this.#studied = { id, study: studied };
    return decide(studied, decisions);
  }

  /** A kept clip as its reader left it; undefined when it is gone. */
  async cleanKept(id: string): Promise<KeptClip | undefined> {
    const record = await clipRecord(id);
    if (!record) return undefined;
    const decisions = await withUserRules(record.url, decisionsOf(record.history));
    if (this.#studied?.id === id) return { record, cleaned: decide(this.#studied.study, decisions) };
    const snapshot = await clipSnapshot(id);
    return snapshot && { record, cleaned: this.clean(id, snapshot, decisions) };
  }
}
