import { describe, expect, test } from 'vitest';
import { fileOfClick } from './file-of-click.ts';
import { HOST, sharedStage } from './fixture.ts';

const stage = sharedStage();
const PROSE = '雨季来临之前，水库管理处对三座小型水库的放水涵、溢洪道和坝坡逐一查看，发现的七处隐患都已登记，并商定了整改的先后次序。';

const RULES = `
  .a1 > * { display: none }
  [data-note='7'] { display: none }
  .a3 { --size: 0; font-size: var(--size) }
  .a4 { font-size: 0 } .a4 b { font-size: 16px }
  .a5 { display: contents; visibility: hidden }
  @scope (.a6) { & { opacity: 0 } }
  .a7 { position: absolute; right: 9999px }
  .a8 { position: absolute; inset-inline-start: -9999px }
  .a9 { display: inline-block; scale: 0 }
  .a10 { display: inline-block; transform: scaleY(0) }
  .a11 { display: inline-block; content-visibility: hidden }
  .a12 { display: inline-block; clip-path: circle(0) }
  .a13 :nth-child(2) { font-size: 0 }
  .b1 { display: inline }
  .b2 { display: inline !important }
  .b3 { display: block; background: #036 }
  .b6 { background: linear-gradient(red, blue); background-clip: text; color: transparent }
  .b7 { visibility: hidden } .b7 b { visibility: visible }
  .b8 { height: auto !important }`;

/** Ways to hide words that names alone don't tell. */
const HIDDEN: Readonly<Record<string, string>> = {
  'by the place in what has a name': '<span class="a1"><b>暗语</b></span>',
  'by what an attribute says': '<b data-note="7">暗语</b>',
  'by a size around that is computed': '<span class="a3"><b>暗语</b></span>',
  'beside words of another size': '<span class="a4">暗语<b>再看</b></span>',
  'without a box': '<span class="a5">暗语</span>',
  'in the root of a scope': '<span class="a6">暗语</span>',
  'far from the right side': '<span class="a7">暗语</span>',
  'far from where lines begin': '<span class="a8">暗语</span>',
  'by a scale': '<span class="a9">暗语</span>',
  'by a transformation that leaves no height': '<span class="a10">暗语</span>',
  'in what is never drawn': '<span class="a11"><b>暗语</b></span>',
  'behind a clip path': '<span class="a12">暗语</span>',
  'by the number of an element': '<span class="a13"><b>再看</b><b>暗语</b></span>',
  'in a dialog that is closed': '<dialog>暗语</dialog>',
  'in a bubble that is closed': '<span popover class="x">暗语</span>',
  'until it is searched for': '<div hidden="until-found">暗语</div>',
};
const SHOWN: Readonly<Record<string, string>> = {
  'a rule overrides the attribute': '<span class="b1" hidden>明文</span>',
  'a rule overrides its own style': '<span class="b2" style="display: none">明文</span>',
  'white letters stand on a dark ground around them': '<span class="b3"><b style="color: #fff">明文</b></span>',
  'white letters stand in a dark cell': '<table><tr><td bgcolor="#003366"><b style="color: white">明文</b></td></tr></table>',
  'letters of another colour stand in a link': '<a href="/x"><font color="#cc0000">明文</font></a>',
  'a line hangs out of a margin': '<div style="text-indent: -105pt; margin-left: 105pt">明文</div>',
  'letters are cut out of the ground around them': '<span class="b6"><b>明文</b></span>',
  'it is visible in what is not': '<div class="b7"><b>明文</b></div>',
  'a rule opens a closed box': '<div class="b8" style="height: 0; overflow: hidden">明文</div>',
  'a side says nothing where nothing is moved': '<span style="left: -999px">明文</span>',
};

function html(lines: readonly string[], head: string): string {
  const body = lines.map((line) => `<div>${PROSE}${line}</div>`).join('');
  return `<!doctype html><html><head><title>水库查看纪要</title>${head}</head><body><h1>水库查看纪要</h1><div class="body">${body}</div></body></html>`;
}

function numbered(ways: Readonly<Record<string, string>>, words: string): readonly string[] {
  return Object.values(ways).map((line, i) => line.replace(words, `${words}${i + 1}号。`));
}

describe('what the browser alone can tell', () => {
  test('of words is told: all that is hidden, and nothing that is shown', async () => {
    const lines = [...numbered(HIDDEN, '暗语'), ...numbered(SHOWN, '明文')];
    const file = await fileOfClick(stage(), await stage().openHtml(html(lines, `<style>${RULES}</style>`)));
    expect(Object.keys(HIDDEN).filter((_, i) => file.includes(`暗语${i + 1}号`))).toEqual([]);
    expect(Object.keys(SHOWN).filter((_, i) => !file.includes(`明文${i + 1}号`))).toEqual([]);
  });

  test('of words that a sheet of another site hides by their number, or by what an attribute says', async () => {
    const page = await stage().browser.newPage();
    await page.setRequestInterception(true);
    const words = Array.from({ length: 8 }, (_, i) => `<span class="w">${i < 6 ? '明文' : '暗语'}${i}号。</span>`).join('');
    const said = Array.from({ length: 6 }, (_, i) => `<div class="d" data-k="${i}">${i < 5 ? '明文' : '暗语'}${i + 10}号。</div>`);
    const body = html([words, ...said], '<link rel="stylesheet" href="https://static.example/a.css">');
    const css = '.w:nth-child(n + 7) { font-size: 0 } .d[data-k="5"] { text-indent: -9999px }';
    page.on('request', (request) => {
      if (request.isNavigationRequest()) request.respond({ body, contentType: 'text/html; charset=utf-8' });
      else if (request.url().endsWith('.css')) request.respond({ body: css, contentType: 'text/css' });
      else request.abort();
    });
    await page.goto(`http://${HOST}/made-up`);
    const file = await fileOfClick(stage(), page);
    expect(file.match(/明文\d+号/gu)).toHaveLength(11);
    expect(file).not.toContain('暗语');
  });

  test('of what is put in slots, in the order and in the places of the slots', async () => {
    const tree = '<section><slot name="first"></slot></section><slot>没有别的</slot><style>.none { display: none }</style>';
    const own = `<p>${PROSE}二</p><p slot="first">${PROSE}一</p><p slot="nowhere">暗语</p>`;
    const hidden = `<template shadowrootmode="open"><style>:host { display: none }</style><p>暗语</p></template>`;
    const host = `<doc-page><template shadowrootmode="open">${tree}</template>${own}</doc-page><doc-note>${hidden}</doc-note>`;
    const file = await fileOfClick(stage(), await stage().openHtml(html([host], '')));
    expect(file.match(/先后次序。[一二]/gu)).toEqual(['先后次序。一', '先后次序。二']);
    expect(file).not.toMatch(/暗语|没有别的/u);
  });
});
