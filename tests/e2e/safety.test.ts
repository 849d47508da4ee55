import type { CDPSession, Target } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { HOSTILE, publicPayloads } from '../unit/hostile.ts';
import { sharedStage } from './fixture.ts';
import { clipped, PROSE, pageOf } from './hostile-page.ts';

const stage = sharedStage();
describe('a page can neither stop a clip nor bend it', () => {
  test('with elements that hide the members of its document and forms', async () => {
    const names = [
      'body',
      'documentElement',
      'querySelectorAll',
      'querySelector',
      'createElement',
      'defaultView',
      'execCommand',
      'addEventListener',
      'images',
      'contentType',
      'head',
      'title',
    ];
    const members = [
      'nextSibling',
      'firstChild',
      'parentElement',
      'nodeType',
      'localName',
      'getAttribute',
      'hasAttribute',
      'checkVisibility',
      'shadowRoot',
      'ownerDocument',
      'children',
    ];
    const form = `<form class="f" style="color:#333"><p>表单里的一段，${PROSE}</p>${members.map((name) => `<input name="${name}">`).join('')}</form>`;
    const page = await stage().openHtml(
      pageOf(
        `${names.map((name) => `<img name="${name}" src="x.png"><form name="${name}"></form>`).join('')}${form}<p>表单后的一段，${PROSE}</p>`,
      ),
    );
    const file = await clipped(stage(), page);
    expect(file).toContain('表单里的一段');
    expect(file).toContain('表单后的一段');
    expect(file).toContain('汛期来临之前');
    await page.close();
  });

  test('with scripts that replace what every script uses', async () => {
    const script = `<script>
      for (const kind of [Array, String, Map, Set, Node, Element, Document, EventTarget]) for (const name of Object.getOwnPropertyNames(kind.prototype))
        try { if (typeof kind.prototype[name] === 'function' && name !== 'constructor') kind.prototype[name] = () => { throw new Error('mine') } } catch {}
      Object.defineProperty(Object.prototype, 'start', { get() { return 7 }, set() {} });
      JSON.stringify = JSON.parse = fetch = () => { throw new Error('mine') };
    </script>`;
    const page = await stage().openHtml(pageOf('', script));
    expect(await clipped(stage(), page)).toContain('汛期来临之前');
    await page.close();
  });

  test('while it changes without end', async () => {
    const script =
      '<script>setInterval(() => { const p = document.querySelector(".live"); p.textContent = "第" + Math.random() + "次"; p.before(document.createElement("hr")); }, 0)</script>';
    const page = await stage().openHtml(pageOf('<p class="live">零</p>', script));
    expect(await clipped(stage(), page)).toContain('汛期来临之前');
    await page.close();
  });
});

describe('what a page says stays text', () => {
  test('in the file and in the panel: no payload runs, none becomes an element', async () => {
    const payloads = [...HOSTILE.map((one) => one.slice(0, 300)), ...publicPayloads()];
    const lines = payloads.map(
      (one, i) =>
        `<p>第${i + 1}行的话${one.replace(/[&<\0]/gu, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : ''))}，到此为止，后面还有内容。</p>`,
    );
    const page = await stage().openHtml(pageOf(lines.join('')));
    await clipped(stage(), page);
    const panel = await stage().openPanel(page);
    const alarms: string[] = [];
    panel.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    await panel.waitForFunction(() => document.body.textContent?.includes('雨季来临之前'), { timeout: 20_000 });
    const foreign = await panel.evaluate(
      () => document.querySelectorAll('script:not([src]), iframe, object, embed, base, [onerror], [onload], a[href^="javascript"]').length,
    );
    expect(foreign).toBe(0);
    expect(alarms).toEqual([]);
    await Promise.all([panel.close(), page.close()]);
  });
});

describe('nothing leaves the machine', () => {
  test('from a click to the panel there is no request but for files of the extension', async () => {
    const { browser, openHtml, openPanel } = stage();
    const asked: string[] = [];
    const sessions: CDPSession[] = [];
    const listen = async (target: Target): Promise<void> => {
      const session = await target.createCDPSession().catch(() => undefined);
      if (!session) return;
      sessions.push(session);
      session.on('Network.requestWillBeSent', ({ request }) => void asked.push(request.url));
      await session.send('Network.enable').catch(() => undefined);
    };
    const page = await openHtml(pageOf('<p>一段话，说得够长才算正文，没有图片要向网站去取。</p>', '<link rel="icon" href="data:,">'));
    browser.on('targetcreated', (target) => void listen(target));
    await Promise.all(
      browser
        .targets()
        .filter((target) => target.type() !== 'browser')
        .map(listen),
    );
    await clipped(stage(), page);
    const panel = await openPanel(page);
    await panel.waitForFunction(() => document.body.textContent?.includes('雨季来临之前'), { timeout: 20_000 });
    expect(sessions.length).toBeGreaterThan(1);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/u.test(url))).toEqual([]);
    browser.removeAllListeners('targetcreated');
    await Promise.all([panel.close(), page.close()]);
  });

  test('and an extension page that tries is stopped', async () => {
    const { browser, id, address } = stage();
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    const answer = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        ),
      address('/'),
    );
    expect(answer).toBe('refused');
    await page.close();
  });

  test('and no page can tell that the extension is there', async () => {
    const { id, openHtml } = stage();
    const page = await openHtml(pageOf(''));
    const seen = await page.evaluate(
      (names) =>
        Promise.all(
          names.map((name) =>
            fetch(name).then(
              () => name,
              () => 'hidden',
            ),
          ),
        ),
      ['manifest.json', 'icon/16.png', 'page-view.css', 'sidepanel.html'].map((name) => `chrome-extension://${id}/${name}`),
    );
    expect(seen.filter((name) => name !== 'hidden')).toEqual([]);
    await page.close();
  });
});
