import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../../utils/engine/model/review.ts';
import { type History, push, type Step, travel } from '../../utils/engine/review/history.ts';
import { type ClipRecord, clipRecord, watchClips } from '../../utils/platform/clip-store.ts';
import { askDesk } from '../../utils/platform/desk.ts';
import { type Settings, watchSettings } from '../../utils/platform/settings.ts';

/** One clip as the panel has it: what was done to it, and how it looks with that. */
export interface OpenClip {
  readonly record: ClipRecord;
  readonly history: History;
  readonly review: Review;
}

export interface ClipState {
  readonly clip: OpenClip | undefined;
  /** Why there is none: it is gone, it is empty, or what the background said; undefined while it is on its way. */
  readonly problem: string | undefined;
  readonly act: (step: Step) => void;
  readonly travel: (done: number) => void;
  /** Resolves when everything that was done so far is kept. */
  readonly settled: () => Promise<unknown>;
}

/** Opens a kept clip. Steps are asked for one after the other, so that none overtakes another. */
export function useClip(id: string): ClipState {
  const [clip, setClip] = useState<OpenClip>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef<OpenClip>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const show = useCallback((next: OpenClip): void => {
    latest.current = next;
    setClip(next);
  }, []);

  const load = useCallback(async (): Promise<void> => {
    const record = await clipRecord(id);
    const review = record && (await askDesk('review', { id }));
    if (record && review) show({ record, history: record.history, review });
    else setProblem(record ? 'empty' : 'gone');
  }, [id, show]);

  const change = useCallback(
    (next: (history: History) => History): void => {
      const run = async (): Promise<void> => {
        if (!latest.current) return;
        const history = next(latest.current.history);
        const review = await askDesk('review', { id, history });
        if (review) show({ ...latest.current, history, review });
        else setProblem('gone');
      };
      queue.current = queue.current.then(run).catch((error: unknown) => setProblem(String(error)));
    },
    [id, show],
  );

  useEffect(() => {
    const run = (): void => {
      queue.current = queue.current.then(load).catch((error: unknown) => setProblem(String(error)));
    };
    run();
    // The same clip may be read again from its page, or be open in another window.
    const unwatchClips = watchClips(async () => {
      const record = await clipRecord(id);
      const known = latest.current;
      if (record && known && (record.sha256 !== known.record.sha256 || differs(record.history, known.history))) run();
    });
    let removals: object | undefined;
    const unwatchSettings = watchSettings((settings) => {
      if (removals === undefined || differs(removals, wanted(settings))) run();
      removals = wanted(settings);
    });
    return () => {
      unwatchClips();
      unwatchSettings();
    };
  }, [id, load]);

  return {
    clip,
    problem,
    act: useCallback((step) => change((history) => push(history, step)), [change]),
    travel: useCallback((done) => change((history) => travel(history, done)), [change]),
    settled: useCallback(() => queue.current, []),
  };
}

/** What the settings say of removals. */
function wanted({ keptKinds, userRules }: Settings): object {
  return { keptKinds, userRules };
}

function differs(a: object, b: object): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
