import { type Cleaned, decide, type Study, study } from '../../utils/engine/clean.ts';
import { decisionsOf } from '../../utils/engine/review/history.ts';
import { type ClipRecord, clipRecord, clipSnapshot } from '../../utils/platform/clip-store.ts';
import { inTurns } from '../../utils/platform/in-turns.ts';
import { withUserRules } from '../../utils/platform/user-rules.ts';

/** A kept clip as its reader left it. */
export interface KeptClip {
  readonly record: ClipRecord;
  readonly cleaned: Cleaned;
}

/** The clip that was cleaned last. */
interface Studied {
  readonly id: string;
  /** Undefined when the clip is gone. */
  readonly study: Promise<Study | undefined>;
  /** By the decisions as JSON. */
  decided?: { readonly key: string; readonly cleaned: Cleaned };
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
    const studied = this.#studied(id);
    if (studied.decided?.key === key) return { record, cleaned: studied.decided.cleaned };
    const study = await studied.study;
    if (!study) return undefined;
    const cleaned = await inTurns(decide(study, decisions));
    studied.decided = { key, cleaned };
    return { record, cleaned };
  }

  /** The study of a clip, under way or done; one that fails is not kept. */
  #studied(id: string): Studied {
    if (this.#last?.id === id) return this.#last;
    const studied: Studied = { id, study: studyKept(id) };
    const drop = (): void => {
      if (this.#last === studied) this.#last = undefined;
    };
    studied.study.then((study) => study ?? drop(), drop);
    this.#last = studied;
    return studied;
  }
}

async function studyKept(id: string): Promise<Study | undefined> {
  const snapshot = await clipSnapshot(id);
  return snapshot && (await inTurns(study(snapshot)));
}
