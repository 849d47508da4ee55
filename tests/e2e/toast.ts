import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.DOM.Node;

/** What a reader sees in the toast. */
export interface SeenToast {
  readonly state: string;
  readonly headline: string;
  readonly text: string;
  readonly actions: readonly string[];
}

/** The toast as it stands; undefined when there is none. Its shadow root is closed, so only the debugger sees it. */
export async function toastOf(page: Page): Promise<SeenToast | undefined> {
  return withSession(page, async (session) => {
    const box = find(await documentOf(session), (node) => attribute(node, 'class') === 'toast');
    if (!box) return undefined;
    const headline = find(box, (node) => attribute(node, 'class') === 'headline');
    const actions = all(box, (node) => attribute(node, 'data-action') !== undefined);
    return {
      state: attribute(box, 'data-state') ?? '',
      headline: headline ? textOf(headline) : '',
      text: textOf(box),
      actions: actions.map((node) => attribute(node, 'data-action') ?? ''),
    };
  });
}

/** A toast that tells how it ended; one that shows progress gives way to it. */
function isOutcome({ actions }: SeenToast): boolean {
  return !actions.includes('stop');
}

/** Waits until the toast fits; throws with what it said instead. */
export async function waitForToast(page: Page, fits: (toast: SeenToast) => boolean = isOutcome, timeout = 10_000): Promise<SeenToast> {
  const end = Date.now() + timeout;
  let last: SeenToast | undefined;
  while (Date.now() < end) {
    last = await toastOf(page);
    if (last && last.headline !== '' && fits(last)) return last;
    await sleep(60);
  }
  throw new Error(`Unexpected toast ${JSON.stringify(last)} after ${timeout} ms`);
}

/** Clicks a button of the toast with the real mouse. */
export async function pressInToast(page: Page, action: string): Promise<void> {
  const [x, y] = await withSession(page, async (session) => {
    const isButton = (node: Node): boolean =>
      action === 'close' ? attribute(node, 'class') === 'close' : attribute(node, 'data-action') === action;
    const button = find(await documentOf(session), isButton);
    if (!button) throw new Error(`Unexpected toast without the button ${action}`);
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0] = model.content;
    return [left + model.width / 4, top + model.height / 4] as const;
  });
  await page.mouse.click(x, y);
}

async function withSession<Result>(page: Page, use: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await page.createCDPSession();
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

async function documentOf(session: CDPSession): Promise<Node> {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

function childrenOf(node: Node): readonly Node[] {
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])];
}

function all(node: Node, fits: (node: Node) => boolean): readonly Node[] {
  return [...(fits(node) ? [node] : []), ...childrenOf(node).flatMap((child) => all(child, fits))];
}

function find(node: Node, fits: (node: Node) => boolean): Node | undefined {
  return all(node, fits)[0];
}

function textOf(node: Node): string {
  return node.nodeName === '#text' ? node.nodeValue : childrenOf(node).map(textOf).join('');
}

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((word, index) => index % 2 === 0 && word === name);
  return at < 0 ? undefined : attributes[at + 1];
}
