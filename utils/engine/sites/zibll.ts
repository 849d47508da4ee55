import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** WordPress with the Zibll theme. */
export const ZIBLL: SiteFamily = {
  id: 'zibll',
  signTokens: ['.wp-posts-content', '.zib-*', '.posts-pay', '.theme-box', '.but-average', '.article-author', '.tab-nav-theme'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.wp-posts-content', '.article-content'],
  dropTokens: [
    '.article-tags',
    '.article-author',
    '.post-page',
    '.user-card',
    '.theme-pagination',
    '.zib-widget',
    '.relates',
    '.posts-pay',
    '.pay-box',
    '.comment-box',
    '#comments',
    '.sidebar',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.wp-posts-content', '.zib-widget', '.article-author'] }],
  ignores: [{ tokens: ['.article-author', '.article-content'] }],
};
