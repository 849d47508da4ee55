import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** WordPress under any other theme. */
export const WORDPRESS: SiteFamily = {
  id: 'wordpress',
  signTokens: ['.single-post', '.type-post', '.entry-content', '.wp-*', '.post-template-default', '.hentry'],
  generator: /^WordPress\b/iu,
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.entry-content', '.post-content', '.single-content', '.article-content'],
  dropTokens: [
    '.entry-meta',
    '.entry-footer',
    '.post-navigation',
    '.nav-links',
    '.widget-area',
    '.sharedaddy',
    '#comments',
    '.comments-area',
    '.post-tags',
    '.wp-block-post-navigation-link',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.single-post', '.type-post'] }, { generator: 'WordPress 6.4' }],
  ignores: [{ tokens: ['.entry-content', '.content'] }],
};
