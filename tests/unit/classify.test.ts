import { describe, expect, test } from 'vitest';
import { clean } from '../../utils/engine/clean.ts';
import { captureText } from '../../utils/engine/text-snapshot.ts';
import { snapshotOf } from '../score/snapshot-of.ts';

const PROSE = '全县三座小型水库的除险加固工程已于上月完工，放水涵、溢洪道和坝坡经逐一检验，质量全部合格，汛前可以投入使用。';
const MORE = '各乡镇要落实巡查责任人，暴雨期间每两小时查看一次，发现渗漏立即上报，不得等待观望，也不得自行开挖处理。';

function textOf(body: string, url = 'https://www.qinghe-fw.example/a/1.html'): string {
  const page = `<html><head><title>水库加固情况_青禾范文网</title></head><body><h1>水库加固情况</h1><div class="content">${body}</div></body></html>`;
  return clean(snapshotOf(page, url)).clip.text;
}

describe('words of the site between two clauses', () => {
  test('go up to where the author goes on', () => {
    const put = PROSE.replace('完工，', '完工，更多精彩范文尽在www.qinghe-fw.example');
    expect(textOf(`<p>${put}</p><p>${MORE}</p>`)).toBe(`${PROSE}\n${MORE}`);
  });

  test('are no sentence of an author about the site', () => {
    const own = '培训由县总工会主办、青禾范文网承办，各乡镇选派两名文字骨干参加，学习时间三天，食宿统一安排。';
    expect(textOf(`<p>${own}</p><p>${MORE}</p>`)).toContain('青禾范文网承办');
  });

  test('are no address that the author gives', () => {
    const own = `${PROSE.slice(0, -1)}，检验报告可在县水利局网站（http://slj.hekou.example）查阅，纸质件存于局档案室。`;
    expect(textOf(`<p>${own}</p><p>${MORE}</p>`)).toContain('（http://slj.hekou.example）查阅');
  });
});

describe('structure speaks for the author', () => {
  test('headings that count up stay, whatever they sound like', () => {
    const headings = ['育儿范文一', '育儿范文二', '育儿范文三'];
    const body = headings.map((heading) => `<p>${heading}</p><p>${PROSE}</p><p>${MORE}</p>`).join('');
    expect(headings.filter((heading) => !textOf(body).includes(heading))).toEqual([]);
  });

  test('a heading that the contents list stays', () => {
    const heading = '免费范文下载网站的现状';
    const contents = [`一、理论文章……2`, `${heading}……5`, '二、工作综述……9'].map((line) => `<p>${line}</p>`).join('');
    // On a page with little noise a heading like this stays by itself.
    const noise = ['更多范文请加微信 fanwen_888 免费领取', '相关推荐', '点击下载全文Word版', '本文来自网络，如有侵权请联系本站删除']
      .map((line) => `<p>${line}</p>`)
      .join('');
    const body = `<p>目录</p>${contents}<p>${PROSE}</p><p>${heading}</p><p>${MORE}</p>${noise}`;
    expect(textOf(body)).toContain(heading);
    expect(textOf(body.replace(`<p>${heading}……5</p>`, ''))).not.toContain(heading);
  });

  test('keywords beside an abstract stay', () => {
    const keywords = '关键词：毕业论文；范文；写作';
    expect(textOf(`<p>摘要：${PROSE}</p><p>${keywords}</p><p>${MORE}</p>`)).toContain(keywords);
  });

  test('a member of a parallel stays, however it sounds', () => {
    const parallel = '文化工作看起来慢，实际上管长远；看起来软，实际上是硬支撑。';
    expect(textOf(`<p>${PROSE}</p><p>${MORE}${parallel}${PROSE}</p><p>${MORE}</p>`)).toContain(parallel);
  });
});

describe('a text in the lines of a paper layout', () => {
  const wrap = (paragraph: string): readonly string[] => `　　${paragraph}`.match(/.{1,24}/gu) ?? [];
  const lines = [PROSE, MORE, PROSE.replace('三座', '五座'), MORE.replace('暴雨', '汛期')].flatMap(wrap);

  test('is judged by whole sentences', () => {
    const { clip } = clean(captureText(`水库加固情况\n${lines.join('\n')}`, { capturedAt: '' }).snapshot);
    expect(clip.paragraphs.map(({ text }) => text)).toEqual([PROSE, MORE, PROSE.replace('三座', '五座'), MORE.replace('暴雨', '汛期')]);
    expect(clip.removed).toEqual([]);
  });

  test('loses words of the site that are broken in two', () => {
    const noise = wrap('如需代写同类材料，价格可以面议，请加客服的微信：wenku_0092');
    expect(noise[0]?.endsWith('微')).toBe(true);
    const { clip } = clean(captureText(`水库加固情况\n${[...lines, ...noise].join('\n')}`, { capturedAt: '' }).snapshot);
    expect(clip.text).not.toContain('代写');
    expect(clip.text).not.toContain('wenku');
  });

  test('loses a line of the site all the same', () => {
    const { clip } = clean(
      captureText(`水库加固情况\n${lines.join('\n')}\n更多精品范文请加客服微信：wenku_0092`, { capturedAt: '' }).snapshot,
    );
    expect(clip.text).not.toContain('客服微信');
    expect(clip.removed.map(({ kind }) => kind)).toContain('contact');
  });
});

describe('two removals side by side', () => {
  test('keep their kinds apart', () => {
    const page = `<html><head><title>水库加固情况</title></head><body><h1>水库加固情况</h1><div class="content"><p>${PROSE}</p><p>${MORE}</p><p>还剩12页未读，登录后继续阅读全文</p><p>本文由会员上传，如有侵权请联系本站删除。</p></div></body></html>`;
    const { clip } = clean(snapshotOf(page, 'https://www.example.com/a/1.html'));
    expect(clip.removed.map(({ kind, text }) => [kind, text.trim().slice(0, 4)])).toEqual(
      expect.arrayContaining([
        ['truncation', '还剩12'],
        ['disclaimer', '本文由会'],
      ]),
    );
  });
});
