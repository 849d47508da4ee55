import { describe, expect, test } from 'vitest';
import { fileOfClick } from './file-of-click.ts';
import { HOST, sharedStage } from './fixture.ts';

const stage = sharedStage();
const PROSE = '雨季来临之前，水库管理处对三座小型水库的放水涵、溢洪道和坝坡逐一查看，发现的七处隐患都已登记，并商定了整改的先后次序。';

/** Ways of page owners to hide words against copying, by what the browser alone can tell. */
const HIDDEN: Readonly<Record<string, string>> = {
  'a rule for a descendant': '.body p .k1 { display: none }',
  'a rule with two classes': '.k2.k2x { visibility: hidden }',
  'no font size': 'p > .k3 { font-size: 0 }',
  'transparent letters': '.body .k4 { color: transparent }',
  'letters in the colour of the paper': '.body .k5 { color: #fff }',
  'letters in the colour of their own ground': '.body .k6 { color: #eee; background: #eee }',
  'a place far off the page': '.body .k7 { position: absolute; left: -9999px }',
  'a clip to nothing': '.body .k8 { position: absolute; clip: rect(0 0 0 0) }',
  'a clip path': '.body .k9 { display: inline-block; clip-path: inset(50%) }',
  'a box of no height': '.body .k10 { display: inline-block; height: 0; overflow: hidden }',
  'a scale of nothing': '.body .k11 { display: inline-block; transform: scale(0) }',
  'no opacity': '.body .k12 { opacity: 0 }',
  'a rule within rules': '@media screen { @supports (color: red) { .body { & p { .k13 { font-size: 0 } } } } }',
  'a rule that names nothing by itself': ':is(.k14, .none) { font-size: 0 }',
  'a place that is computed': '.k15 { --far: -9999px; position: absolute; left: var(--far) }',
  'letters whose fill is transparent': '.k16 { -webkit-text-fill-color: transparent }',
  'letters in a ground that another rule names': '.k17 { color: #123456 } .k17x { background: #123456 }',
};
const SHOWN: Readonly<Record<string, string>> = {
  'white letters on a dark ground': '.body .s1 { color: #fff; background: #234 }',
  'grey letters': '.body .s2 { color: #999 }',
  'a small print': '.body .s3 { font-size: 9px }',
  'a gap closed by no font size around letters that have one': '.body p:has(> .s4) { font-size: 0 } .body .s4 { font-size: 16px }',
  'a line that stands upright': '.body .s5 { display: inline-block; transform: rotate(90deg) }',
  'a colour that the letters inside do not take': '.body p:has(> .s6) { color: #fff } .body .s6 { color: #222 }',
  'an open box that cuts nothing off': '.body .s7 { display: inline-block; overflow: hidden }',
  'what only a print leaves out': '@media print { .s8 { display: none } }',
  'words in an element without a box of its own': '.s9 { display: contents }',
  'what another rule shows again': '.s10 { display: none } .body .s10 { display: inline }',
};

async function clipped(html: string): Promise<string> {
  return fileOfClick(stage(), await stage().openHtml(html));
}

describe('a clip holds what the page shows', () => {
  test('and none of what its style sheet hides', async () => {
    const styles = [...Object.values(HIDDEN), ...Object.values(SHOWN)].join('\n');
    const hidden = Object.keys(HIDDEN).map((_, i) => `<p>${PROSE}<span class="k${i + 1} k${i + 1}x">暗语${i + 1}号。</span></p>`);
    const shown = Object.keys(SHOWN).map((_, i) => `<p>${PROSE}<span class="s${i + 1}">明文${i + 1}号。</span></p>`);
    const file = await clipped(
      `<html><head><title>水库查看纪要</title><style>${styles}</style></head><body><h1>水库查看纪要</h1><div class="body">${[...hidden, ...shown].join('')}</div></body></html>`,
    );
    expect(Object.keys(HIDDEN).filter((_, i) => file.includes(`暗语${i + 1}号`))).toEqual([]);
    expect(Object.keys(SHOWN).filter((_, i) => !file.includes(`明文${i + 1}号`))).toEqual([]);
  });

  test('and none of what is hidden around it, by its tag, or by a sheet of a script', async () => {
    const rules = '.tiny { font-size: 0 } .body p > i { opacity: 0 }';
    const script = "const sheet = new CSSStyleSheet(); sheet.replaceSync('.made { font-size: 0 }'); document.adoptedStyleSheets = [sheet];";
    const hidden = [
      '<span class="tiny">暗<b class="b">语</b></span>',
      '<span class="tiny"><b>暗语</b></span>',
      '<i>暗语</i>',
      '<b class="made">暗语</b>',
    ];
    const file = await clipped(
      `<html><head><title>水库查看纪要</title><style>${rules}</style><script>${script}</script></head><body><h1>水库查看纪要</h1><div class="body">${hidden.map((one) => `<p>${PROSE}${one}</p>`).join('')}</div></body></html>`,
    );
    expect(file).toContain(PROSE);
    expect(file).not.toMatch(/[暗语]/u);
  });

  test('and none of what a sheet of another site hides', async () => {
    const page = await stage().browser.newPage();
    await page.setRequestInterception(true);
    const line = (words: string, attributes: string): string => `<p>${PROSE}<span ${attributes}>${words}</span></p>`;
    const shown = Array.from({ length: 6 }, (_, i) => line(`明文${i}号`, 'class="s"'));
    const hidden = [line('暗语', 'class="k"'), `<div class="q">${line('暗语', 'class="s"')}</div>`, line('暗语', 'class="s" data-k')];
    const lines = [...shown, ...hidden, ...hidden];
    const html = `<html><head><title>水库查看纪要</title><link rel="stylesheet" href="https://static.example/a.css"></head><body><h1>水库查看纪要</h1><div class="body">${lines.join('')}</div></body></html>`;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) request.respond({ body: html, contentType: 'text/html; charset=utf-8' });
      else if (request.url().endsWith('.css')) request.respond({ body: '.k, .q .s, [data-k] { font-size: 0 }', contentType: 'text/css' });
      else request.abort();
    });
    await page.goto(`http://${HOST}/made-up`);
    expect(await page.$eval('.k', (element) => getComputedStyle(element).fontSize)).toBe('0px');
    const file = await fileOfClick(stage(), page);
    expect(file.match(/明文\d号/gu)).toHaveLength(shown.length);
    expect(file).not.toContain('暗语');
  });

  test('with the numbers that an ordered list shows, and none that its style sheet takes away', async () => {
    const list = (name: string): string => `<ol class="${name}"><li>${name}甲</li><li value="5">${name}乙</li></ol>`;
    const file = await clipped(
      `<html><head><title>水库查看纪要</title><style>.bare { list-style: none } .roman { list-style: upper-roman }</style></head><body><h1>水库查看纪要</h1><div class="body"><p>${PROSE}</p>${['plain', 'bare', 'roman'].map(list).join('')}<p>${PROSE}</p></div></body></html>`,
    );
    for (const line of ['1. plain甲', '5. plain乙', '- bare甲', '- roman乙']) expect(file).toContain(`\n${line}\n`);
  });

  test('in open shadow roots', async () => {
    const file = await clipped(
      `<html><head><title>水库查看纪要</title></head><body><h1>水库查看纪要</h1><div class="body"><p>${PROSE}</p><doc-page><template shadowrootmode="open"><p>${PROSE.replace('雨季', '汛期')}</p><p>影子根里的一段，${PROSE.slice(7)}</p></template></doc-page></div></body></html>`,
    );
    expect(file).toContain('汛期来临之前');
    expect(file).toContain('影子根里的一段');
  });

  test('in frames of the same origin', async () => {
    const inner = `<p>${PROSE.replace('雨季', '冬修')}</p><p>框架里的一段，${PROSE.slice(7)}</p>`;
    const file = await clipped(
      `<html><head><title>水库查看纪要</title></head><body><h1>水库查看纪要</h1><iframe srcdoc="${inner}"></iframe></body></html>`,
    );
    expect(file).toContain('冬修来临之前');
    expect(file).toContain('框架里的一段');
  });

  test('also where the site has folded it', async () => {
    const file = await clipped(
      `<html><head><title>水库查看纪要</title><style>.fold .more { display: none }</style></head><body><h1>水库查看纪要</h1><div class="fold"><p>${PROSE}</p><div class="more"><p>折起来的第一段，${PROSE.slice(7)}</p><p>折起来的第二段，${PROSE.slice(7)}</p></div><a href="javascript:;">展开全文</a></div></body></html>`,
    );
    expect(file).toContain('折起来的第一段');
    expect(file).toContain('折起来的第二段');
    expect(file).toContain('complete: true');
  });
});
