import { readFileSync } from 'node:fs';
import { decode } from '../../utils/node/decode.ts';
import { filled, type Phrase, readPhrases, SITES } from '../pages/phrases.ts';
import { type Random, seeded } from '../pages/random.ts';
import { type Piece, TEMPLATES } from '../pages/templates.ts';
import { samplePages } from '../site/serve.ts';
import { proseOf } from './texts.ts';

/** A made-up page to measure on. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

const PHRASES = readPhrases('tune').filter(({ place }) => place === 'line' || place === 'tail');
const BYTES_A_CHARACTER = 3;

/** A template site's page of about so many bytes: prose with a line of noise every dozen paragraphs. */
export function articlePage(bytes: number, seed: number): BenchPage {
  const random = seeded(seed);
  const template = TEMPLATES[seed % TEMPLATES.length];
  if (!template) throw new RangeError(`Unexpected seed ${seed}, expected one of a template`);
  const site = random.pick(SITES);
  const input = { title: `第${seed + 1}届技能竞赛总结`, genre: '总结', site };
  const pieces = proseOf(Math.ceil(bytes / BYTES_A_CHARACTER), seed * 11).flatMap((text, i): readonly Piece[] => {
    const line: Piece = { type: 'text', html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') };
    return i % 12 === 7 ? [line, { type: 'noise', html: noise(random, { title: input.title, genre: input.genre, site }) }] : [line];
  });
  return { name: `${template.family} ${Math.round(bytes / 1000)} KB`, html: template.html({ ...input, pieces }) };
}

function noise(random: Random, around: Parameters<typeof filled>[1]): string {
  const phrase: Phrase = random.pick(PHRASES);
  return filled(phrase.text, around);
}

/** A portal's page of about 130 KB: a short article between menus, lists, comments and scripts. */
export function newsPage(seed: number): BenchPage {
  const titles = proseOf(60_000, seed * 13 + 5).map((text) => text.slice(0, 18));
  const links = (from: number, count: number): string =>
    Array.from(
      { length: count },
      (_, i) =>
        `<li><a href="/news/${from + i}.html" title="${titles[(from + i) % titles.length]}">${titles[(from + i) % titles.length]}</a><span class="time">01-${10 + (i % 20)}</span></li>`,
    ).join('\n');
  const box = (i: number): string =>
    `<div class="box mod-${i}"><div class="hd"><h3>${titles[i]}</h3></div><ul class="list">${links(i * 15, 15)}</ul></div>`;
  const article = proseOf(4000, seed * 17 + 3)
    .map((text) => `<p style="text-indent:2em">${text}</p>`)
    .join('\n');
  const script = `<script>${'var q=window.q||[];q.push(["track",{id:1024,from:"list"}]);'.repeat(300)}</script>`;
  const comments = proseOf(3000, seed * 19 + 1)
    .map((text, i) => `<div class="cmt"><span class="user">网友${i}</span><p>${text.slice(0, 60)}</p><a href="#r${i}">回复</a></div>`)
    .join('');
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${titles[0]}_要闻_示例日报网</title><style>.time{color:#999}.hide{display:none}</style>${script}</head><body><div class="top"><ul class="nav">${links(0, 60)}</ul></div><div class="wrap"><div class="left"><h1>${titles[0]}</h1><div class="info"><span>2026-01-10 08:30</span> <span>来源：示例日报</span></div><div class="article" id="content">${article}</div><div class="cmts">${comments}</div></div><div class="right">${Array.from({ length: 24 }, (_, i) => box(i)).join('\n')}</div></div><div class="foot"><ul>${links(400, 40)}</ul><p>示例日报网 版权所有</p></div>${script}</body></html>`;
  return { name: `news ${seed}`, html };
}

/** The pages of the sample site. */
export function sitePages(): readonly BenchPage[] {
  return samplePages().map(({ name }) => ({ name, html: decode(readFileSync(`tests/site/pages/${name}/page.html`)) }));
}
