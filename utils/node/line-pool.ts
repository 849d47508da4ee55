import type { Worker } from 'node:worker_threads';
import { ClipError } from './error-codes.ts';
import { type Answer, readRecord, refusal } from './line-record.ts';

/** What a worker is given; it answers in the same order. */
export interface Task {
  readonly line: Uint8Array;
  readonly capturedAt: string;
}

interface Asked extends Task {
  readonly settle: (answer: Answer) => void;
}

/** A worker and what it has been given and not answered: its first is the one it works on. */
interface Hand {
  readonly worker: Worker;
  readonly asked: Asked[];
}

/** Tasks that a worker holds: one to work on, and one so that it needn't wait for the next. */
const HELD = 2;

/** Clips lines on worker threads, which start when there is work for them. A line whose worker dies is refused, and others go on. */
export class LinePool {
  readonly #most: number;
  readonly #open: () => Worker;
  readonly #hands = new Set<Hand>();
  readonly #waiting: Asked[] = [];

  constructor(most: number, open: () => Worker) {
    this.#most = most;
    this.#open = open;
  }

  /** Never rejects. */
  readonly clip = (line: Uint8Array, capturedAt: string): Promise<Answer> =>
    new Promise((settle) => {
      this.#waiting.push({ line, capturedAt, settle });
      this.#giveOut();
    });

  /** Ends the workers; what is not answered by then never is. */
  async close(): Promise<void> {
    this.#waiting.length = 0;
    for (const { asked } of this.#hands) asked.length = 0;
    await Promise.all([...this.#hands].map(({ worker }) => worker.terminate()));
  }

  #giveOut(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#freest();
      const next = hand && this.#waiting.shift();
      if (!next) return;
      hand.asked.push(next);
      hand.worker.postMessage({ line: next.line, capturedAt: next.capturedAt } satisfies Task);
    }
  }

  /** A worker without work, else a new one, else one that still may hold more. */
  #freest(): Hand | undefined {
    let freest: Hand | undefined;
    for (const hand of this.#hands) if (hand.asked.length < (freest?.asked.length ?? HELD)) freest = hand;
    return freest?.asked.length === 0 || this.#hands.size === this.#most ? freest : this.#hire();
  }

  #hire(): Hand {
    const hand: Hand = { worker: this.#open(), asked: [] };
    hand.worker.on('message', (answer: Answer) => {
      hand.asked.shift()?.settle(answer);
      this.#giveOut();
    });
    // What it died of is told by the line that is refused; without a listener it would end this thread, too.
    hand.worker.on('error', () => {});
    hand.worker.on('exit', () => this.#bury(hand));
    this.#hands.add(hand);
    return hand;
  }

  #bury(hand: Hand): void {
    this.#hands.delete(hand);
    const [fatal, ...others] = hand.asked;
    this.#waiting.unshift(...others);
    if (fatal) fatal.settle(refusalOfDead(fatal.line));
    this.#giveOut();
  }
}

/** The line may be broken as well: then it is told by no name. */
function refusalOfDead(line: Uint8Array): Answer {
  const dead = new ClipError('crashed');
  try {
    return refusal(dead, readRecord(line));
  } catch {
    return refusal(dead);
  }
}
