import type { Kind } from '../../utils/engine/model/verdict.ts';

/** A piece of the body: a text or noise line, a heading, or a table. */
export interface Piece {
  readonly type: 'text' | 'heading' | 'table' | 'noise';
  /** Escaped HTML of the line; a table's rows as HTML. */
  readonly html: string;
}

/** `after` is markup the template puts behind the text but inside the element that holds it. */
export interface TemplateInput {
  readonly title: string;
  readonly genre: string;
  readonly site: { readonly name: string; readonly domain: string };
  readonly pieces: readonly Piece[];
}

/** A page of a family; `outside` lists what it puts around the text. */
export interface Template {
  readonly family: string;
  readonly path: string;
  readonly outside: (input: TemplateInput) => readonly { readonly kind: Kind; readonly text: string }[];
  readonly html: (input: TemplateInput) => string;
}

const head = (title: string, extra = ''): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8">${extra}<title>${title}</title></head>\n`;
const table = (piece: Piece): string => `<table border="1">${piece.html}</table>`;
const paragraphs = (pieces: readonly Piece[], heading = 'strong'): string =>
  pieces.map((p) => (p.type === 'table' ? table(p) : p.type === 'heading' ? (heading === 'strong' ? `<p><strong>${p.html}</strong></p>` : `<${heading}>${p.html}</${heading}>`) : `<p>${p.html}</p>`)).join('\n');
const breaks = (pieces: readonly Piece[]): string => pieces.map((p) => (p.type === 'table' ? table(p) : `　　${p.html}<br><br>`)).join('\n');
const wrapped = (pieces: readonly Piece[], open: string, close: string): string => pieces.map((p) => (p.type === 'table' ? table(p) : `${open}${p.html}${close}`)).join('\n');
const none = (): readonly [] => [];

/** Page shapes of the families met in the field, and of one nobody knows. */
export const TEMPLATES: readonly Template[] = [
  {
    family: 'justnews', path: '/48213.html',
    outside: ({ genre, site }) => [{ kind: 'nav', text: `首页 ${genre} 联系我们` }, { kind: 'related', text: `相关${genre}三则` }, { kind: 'site-chrome', text: `Copyright © 2021 ${site.name} 版权所有` }],
    html: ({ title, genre, site, pieces }) => `${head(`${title} | ${site.name}`)}<body class="post-template-default single"><header class="header"><a href="/">首页</a> <a href="/l/">${genre}</a> <a href="/c">联系我们</a></header><div id="wrap"><article class="post"><div class="entry"><div class="entry-head"><h1 class="entry-title">${title}</h1></div><div class="entry-content">\n${paragraphs(pieces, 'h2')}\n</div><div class="entry-related"><a href="/1.html">相关${genre}三则</a></div></div></article></div><footer class="footer">Copyright © 2021 ${site.name} 版权所有</footer></body></html>`,
  },
  {
    family: 'dedecms', path: '/plus/view.php?aid=9120',
    outside: ({ genre }) => [{ kind: 'nav', text: `主页 > ${genre} >` }, { kind: 'site-chrome', text: '------分隔线----------------------------' }, { kind: 'related', text: `热点内容 ${genre}写作要领` }],
    html: ({ title, genre, site, pieces }) => `${head(`${title}_${genre}_${site.name}`)}<body class="articleview"><div class="place"><a href="/">主页</a> &gt; <a href="/l">${genre}</a> &gt; </div><div class="viewbox"><div class="title"><h2>${title}</h2></div><div class="content"><table width="100%"><tr><td>\n${paragraphs(pieces)}\n</td></tr></table></div><div class="boxoff"><strong>------分隔线----------------------------</strong></div></div><div class="pright">热点内容 <a href="/2.html">${genre}写作要领</a></div></body></html>`,
  },
  {
    family: 'phpcms', path: '/index.php?m=content&c=index&a=show&catid=7&id=331',
    outside: ({ site }) => [{ kind: 'site-chrome', text: `关于${site.name} 版权声明 友情链接` }],
    html: ({ title, site, pieces }) => `${head(`${title} - ${site.name}`)}<body><div class="main"><div class="col-left"><div id="Article"><h1>${title}<br /></h1><div class="content">\n${wrapped(pieces, '<div>　　', '</div>')}\n</div></div></div></div><div class="footer"><p>关于${site.name} 版权声明 友情链接</p></div></body></html>`,
  },
  {
    family: 'discuz', path: '/thread-70115-1-1.html',
    outside: () => [{ kind: 'site-chrome', text: '发表于 2022-4-6 09:12' }, { kind: 'site-chrome', text: '楼主辛苦，学习了，顶一个。' }],
    html: ({ title, site, pieces }) => `${head(`${title} - ${site.name} - Powered by Discuz!`, '<meta name="generator" content="Discuz! X3.4">')}<body id="nv_forum" class="pg_viewthread"><div id="postlist"><h1 class="ts"><span id="thread_subject">${title}</span></h1><div id="post_1"><div class="pti"><em>发表于 2022-4-6 09:12</em></div><table><tr><td class="t_f" id="postmessage_1">\n${breaks(pieces)}\n</td></tr></table></div><div id="post_2"><table><tr><td class="t_f" id="postmessage_2">楼主辛苦，学习了，顶一个。</td></tr></table></div></div></body></html>`,
  },
  {
    family: 'wenku-viewer', path: '/p-662190.html',
    outside: () => [{ kind: 'download', text: '下载资源 12 金币' }, { kind: 'related', text: '同类文档 更多文档' }],
    html: ({ title, site, pieces }) => {
      const middle = Math.ceil(pieces.length / 2);
      const page = (at: number, part: readonly Piece[]): string => `<div class="page" id="pageNo-${at}"><div class="inner">${wrapped(part, '<p class="txt">', '</p>')}</div></div>`;
      return `${head(`${title}.docx_${site.name}`)}<body><div class="doc-head"><h1>${title}.docx</h1><div class="btns"><a href="/d-662190.html">下载资源 12 金币</a></div></div><div id="viewer">${page(1, pieces.slice(0, middle))}\n${page(2, pieces.slice(middle))}</div><div class="side"><a href="/p-1.html">同类文档</a> <a href="/p-2.html">更多文档</a></div></body></html>`;
    },
  },
  {
    family: 'old-table', path: '/html/2009/0412/1172.htm',
    outside: ({ site }) => [{ kind: 'nav', text: '设为首页 加入收藏' }, { kind: 'site-chrome', text: `${site.name} 建议分辨率1024×768` }],
    html: ({ title, site, pieces }) => `${head(`${site.name}--${title}`)}<body bgcolor="#ffffff"><table width="960"><tr><td>设为首页 加入收藏</td></tr></table><table width="960"><tr><td width="180"></td><td><table><tr><td align="center"><font size="5"><b>${title}</b></font></td></tr><tr><td><font size="3">\n${breaks(pieces)}\n</font></td></tr></table></td></tr></table><table><tr><td>${site.name} 建议分辨率1024×768</td></tr></table></body></html>`,
  },
  {
    family: 'mobile', path: '/m/show/7715',
    outside: () => [{ kind: 'nav', text: '返回 导航' }, { kind: 'site-chrome', text: '电脑版 触屏版' }],
    html: ({ title, site, pieces }) => `${head(`${title}-手机${site.name}`, '<meta name="viewport" content="width=device-width">')}<body><div class="top"><a href="/m/">返回</a> <a href="/m/nav">导航</a></div><section class="detail"><h1 class="tit">${title}</h1><section class="con">\n${paragraphs(pieces)}\n</section></section><div class="bot"><a href="/">电脑版</a> <a href="/m/">触屏版</a></div></body></html>`,
  },
  {
    family: 'wechat-like', path: '/s/Kq3aXnotreal',
    outside: ({ site }) => [{ kind: 'meta', text: `原创 小禾 ${site.name}` }],
    html: ({ title, site, pieces }) => `${head(title, `<meta property="og:title" content="${title}">`)}<body><div id="page-content"><div id="img-content"><h1 class="rich_media_title" id="activity-name">${title}</h1><div id="meta_content"><span>原创</span> <span>小禾</span> <a href="#">${site.name}</a></div><div class="rich_media_content" id="js_content">\n${wrapped(pieces, '<section><p style="line-height:1.75em"><span style="font-size:16px"><span>', '</span></span></p></section>')}\n</div></div></div></body></html>`,
  },
  {
    family: 'zibll', path: '/3390.html',
    outside: ({ genre }) => [{ kind: 'share', text: '点赞0 收藏 分享' }, { kind: 'related', text: `相关推荐 ${genre}小技巧` }],
    html: ({ title, genre, site, pieces }) => `${head(`${title}-${site.name}`)}<body class="single wp-theme-zibll"><main class="container"><div class="content-wrap"><article class="article main-bg"><div class="article-header"><h1 class="article-title"><a href="/3390.html">${title}</a></h1></div><div class="article-content"><div class="theme-box wp-posts-content">\n${paragraphs(pieces, 'h3')}\n</div></div><div class="post-actions">点赞0 收藏 分享</div></article><div class="relates">相关推荐 <a href="/9.html">${genre}小技巧</a></div></div></main></body></html>`,
  },
  {
    family: 'unknown-blog', path: '/2020/11/post-19/',
    outside: none,
    html: ({ title, site, pieces }) => `${head(`${title} · ${site.name}`)}<body><div class="b"><div class="c"><h1>${title}</h1>\n${paragraphs(pieces, 'h4')}\n</div></div></body></html>`,
  },
  {
    family: 'unknown-spans', path: '/t/8812.html',
    outside: ({ site }) => [{ kind: 'nav', text: `${site.name} 栏目 投稿 登录` }],
    html: ({ title, site, pieces }) => `${head(`${title}—${site.name}`)}<body><div class="x1">${site.name} <a href="/a">栏目</a> <a href="/b">投稿</a> <a href="/c">登录</a></div><div class="x2"><h2>${title}</h2><div class="x3">\n${wrapped(pieces, '<div class="ln"><span>', '</span></div>')}\n</div></div></body></html>`,
  },
];
