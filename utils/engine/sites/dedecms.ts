import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** DedeCMS with its stock template: the editor and a dashed line stand inside the body. */
export const DEDECMS: SiteFamily = {
  id: 'dedecms',
  signTokens: [
    '.viewbox',
    '.dede_pages',
    '.newdigg',
    '.pleft',
    '.pright',
    '.boxoff',
    '#_userlogin',
    '.articleview',
    '.header_top',
    '.dede_comment',
    '.actbox',
    '.listbox',
  ],
  generator: /dedecms/iu,
  phrases: ['织梦内容管理系统', 'Powered by DedeCMS', '------分隔线'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.content', '.article_content', '.arc_body'],
  dropTokens: [
    '.place',
    '.info',
    '.intro',
    '.dede_pages',
    '.newdigg',
    '.handle',
    '.context',
    '.actbox',
    '.boxoff',
    '.pright',
    '.mt1-link',
    '.dede_comment',
    '.commonly',
    '.header_top',
    '#navMenu',
    '.footer',
    '.flink',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.viewbox', '.dede_pages', '.newdigg'] }, { generator: 'DedeCMS V57 GBK' }],
  ignores: [{ tokens: ['.content', '.info', '.pleft'] }],
};
