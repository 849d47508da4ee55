import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** EmpireCMS (帝国) with its stock templates. */
export const EMPIRECMS: SiteFamily = {
  id: 'empirecms',
  signTokens: [
    '.title_info',
    '.newstext',
    '#newstext',
    '.box_content',
    '.diggtop',
    '.ecms_*',
    '#plpost',
    '.showpage',
    '.list_page',
    '#text',
    '.e_pl',
  ],
  generator: /EmpireCMS|帝国网站管理系统/iu,
  phrases: ['Powered by EmpireCMS', '帝国网站管理系统'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['#text', '.newstext', '#newstext', '#zoom', '.text', '.article_text'],
  dropTokens: [
    '.title_info',
    '.info_text',
    '.list_page',
    '.showpage',
    '.path',
    '.digg',
    '.diggtop',
    '#digg',
    '.share',
    '.xgxw',
    '.related_links',
    '.link_news',
    '.next_news',
    '.author_infor',
    '.sidebar',
    '#plpost',
    '#pl',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.title_info', '#text', '.diggtop'] }],
  ignores: [{ tokens: ['#text', '.content'] }],
};
