import { browser } from 'wxt/browser';
import type { JobName, Jobs } from './jobs.ts';

/** A job on its way to the offscreen page. */
export interface ToWorkshop {
  readonly target: 'workshop';
  readonly job: JobName;
  readonly ask: Jobs[JobName]['ask'];
}

/** What the offscreen page answers with. */
export type FromWorkshop = { readonly answer: unknown } | { readonly message: string };

export type RunJob = <Name extends JobName>(job: Name, ask: Jobs[Name]['ask']) => Promise<Jobs[Name]['answer']>;

let visitors = 0;
let opening: Promise<void> = Promise.resolve();

/**
 * Opens the workshop while `use` runs: right here when there is a document, else (in a worker) the offscreen page.
 * Addresses that the offscreen page answers with end when the last visitor leaves.
 */
export async function inWorkshop<Result>(use: (run: RunJob) => Promise<Result>): Promise<Result> {
  if (typeof document !== 'undefined') return use(runHere);
  visitors += 1;
  try {
    opening = opening.then(open, open);
    await opening;
    return await use(runOffscreen);
  } finally {
    visitors -= 1;
    if (visitors === 0) opening = opening.then(close, close);
  }
}

async function open(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['BLOBS', 'CLIPBOARD'],
    justification: 'Makes the files that are saved, and copies where a page keeps its readers from copying.',
  });
}

async function close(): Promise<void> {
  if (visitors === 0 && (await browser.offscreen.hasDocument())) await browser.offscreen.closeDocument();
}

const runOffscreen: RunJob = async (job, ask) => {
  const message: ToWorkshop = { target: 'workshop', job, ask };
  const reply: FromWorkshop = await browser.runtime.sendMessage(message);
  if ('message' in reply) throw new Error(reply.message);
  // The offscreen page runs the same table of jobs.
  return reply.answer as Jobs[typeof job]['answer'];
};

const runHere: RunJob = async (job, ask) => {
  const { JOBS } = await import('./jobs.ts');
  return JOBS[job](ask);
};
