import type { Protocol } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { sharedStage } from './fixture.ts';
import { clipped, pageOf } from './hostile-page.ts';
import { waitForToast } from './toast.ts';

const stage = sharedStage();

describe('a page that took its own process over', () => {
  test('can speak as our script does, and gets nothing by it but what such a script may ask', async () => {
    const { openHtml, files, id, clickIcon } = stage();
    const [victim, page] = [await openHtml(pageOf('')), await openHtml(pageOf('<p>另一页。</p>'))];
    await victim.bringToFront();
    await clipped(stage(), victim);
    const clipId = await stage().clipId(victim);
    const known = await files();
    const session = await page.createCDPSession();
    const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
    await session.send('Runtime.enable');
    await clickIcon(page);
    await waitForToast(page);
    const contextId = worlds.find(({ origin }) => origin === `chrome-extension://${id}`)?.id;
    if (contextId === undefined) throw new Error('Unexpected page without a script of ours');
    const said = async (code: string): Promise<unknown> => {
      const { result } = await session.send('Runtime.evaluate', { contextId, expression: code, awaitPromise: true, returnByValue: true });
      return result.value;
    };
    const send = (message: unknown): Promise<unknown> =>
      said(`chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? 'nothing', () => 'nothing')`);
    const port = (name: string, message: unknown): Promise<unknown> =>
      said(`new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: ${JSON.stringify(name)} });
        port.onMessage.addListener(resolve);
        port.onDisconnect.addListener(() => resolve('nothing'));
        port.postMessage(${JSON.stringify(message)});
        setTimeout(resolve, 1500, 'nothing');
      })`);
    const downloads = await (await stage().worker()).evaluate(async () =>
      (await chrome.downloads.search({ orderBy: ['-startTime'] })).map(({ id: one }) => one),
    );
    expect(downloads.length).toBeGreaterThan(1);
    for (const message of [
      { target: 'desk', request: 'payload', ask: { id: clipId, variant: 'text' } },
      { target: 'desk', request: 'save', ask: { id: clipId } },
      { target: 'workshop', job: 'release', ask: { address: 'blob:x' } },
      { type: 'nothing' },
      null,
      'details',
      { type: 'detected', isTemplateSite: 'yes', score: 1 },
    ])
      expect([message, await send(message)]).toEqual([message, 'nothing']);
    // The first is the page's own, the next one the victim's.
    expect(await send({ type: 'delete', downloadId: downloads[1] })).toBe(false);
    expect(await port('collection', { form: 'zip', ids: [clipId] })).toBe('nothing');
    expect(await port('conversion', { number: 1, texts: 'x', id: 't2s', words: [], quotes: false })).toBe('nothing');
    expect(await port('conversion', { number: 1, texts: ['漢'], id: 't2s', words: [], quotes: false })).toEqual({
      number: 1,
      texts: ['汉'],
    });
    expect((await files()).filter((file) => known.includes(file))).toEqual(known);
    expect((await files()).length).toBe(known.length + 1);
    expect(await send({ type: 'delete', downloadId: downloads[0] })).toBe(true);
    await Promise.all([victim.close(), page.close()]);
  });
});
