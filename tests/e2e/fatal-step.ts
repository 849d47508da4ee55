import { setTimeout as sleep } from 'node:timers/promises';
import type { WebWorker } from 'puppeteer-core';
import type { ExtensionBrowser } from './browser.ts';

/** How far a background came before it stopped for good. */
export interface Fate {
  /** Names of the steps it took, the fatal one not among them. */
  readonly steps: readonly string[];
  readonly isDead: boolean;
}

/**
 * Stops the background for good before its n-th step that leaves a trace outside of it: what it does in between leaves
 * none, so a worker that the browser kills at any other moment stands as it does before one of these steps.
 */
export async function stopBefore(worker: WebWorker, step: number): Promise<void> {
  await worker.evaluate((fatal) => {
    const fate = { steps: [] as string[], isDead: false };
    Object.assign(globalThis, { fate });
    const goes = (name: string): boolean => {
      if (fate.steps.length + 1 >= fatal) fate.isDead = true;
      if (!fate.isDead) fate.steps.push(name);
      return !fate.isDead;
    };
    const traces: readonly (readonly [string, object, RegExp])[] = [
      ['action', chrome.action, /^setBadgeText$/u],
      ['downloads', chrome.downloads, /^(?:download|removeFile|erase)$/u],
      ['scripting', chrome.scripting, /CSS$|^executeScript$/u],
      ['offscreen', chrome.offscreen, /^(?:create|close)Document$/u],
      ['session', chrome.storage.session, /^(?:set|remove)$/u],
      ['local', chrome.storage.local, /^(?:set|remove)$/u],
      ['tabs', chrome.tabs, /^(?:create|sendMessage)$/u],
      ['runtime', chrome.runtime, /^sendMessage$/u],
    ];
    for (const [space, api, names] of traces)
      for (const name of Object.keys(api).filter((key) => names.test(key))) {
        const own = (api as Record<string, (...rest: unknown[]) => unknown>)[name];
        if (typeof own !== 'function') continue;
        const stopped = (...rest: unknown[]): unknown => (goes(`${space}.${name}`) ? own.apply(api, rest) : new Promise(() => {}));
        Object.defineProperty(api, name, { value: stopped, configurable: true, writable: true });
      }
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      // What catches this can't do anything any more either.
      if (mode === 'readwrite' && !goes(`store ${String(stores)}`)) throw new DOMException('stopped', 'AbortError');
      return begin.call(this, stores, mode, options);
    };
  }, step);
}

/** How far it came until now. */
export function fateOf(worker: WebWorker): Promise<Fate> {
  return worker.evaluate(() => (globalThis as unknown as { fate: Fate }).fate);
}

/**
 * Kills the worker; the browser has seen it end when the promise resolves. Another may have been woken by then: what is
 * attached to a worker while it ends is carried over to the next and hears nothing from it, so all lets go before.
 */
export async function kill({ browser }: Pick<ExtensionBrowser, 'browser'>, worker: WebWorker): Promise<void> {
  const root = await browser.target().createCDPSession();
  const [target] = browser.targets().filter((one) => one.type() === 'service_worker');
  const { targetInfo } = await worker.client.send('Target.getTargetInfo');
  await worker.client.detach();
  await root.send('Target.closeTarget', { targetId: targetInfo.targetId });
  for (const end = Date.now() + 10_000; target && browser.targets().includes(target); await sleep(20))
    if (Date.now() > end) throw new Error('Unexpected worker after its end');
  await root.detach();
}
