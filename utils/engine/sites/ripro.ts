import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** WordPress with the RiPro or RiZhuTi theme: paid resources. */
export const RIPRO: SiteFamily = {
  id: 'ripro',
  signTokens: [
    '.ripro-*',
    '.rizhuti*',
    '.pay-down-box',
    '.down-info',
    '.article-copyright',
    '.widget-pay',
    '.entry-shang',
    '.go-down',
    '.header-button',
    '.pricing-options',
  ],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.entry-content', '.article-content', '.post-content'],
  dropTokens: [
    '.article-copyright',
    '.entry-tags',
    '.entry-share',
    '.article-footer',
    '.entry-navigation',
    '.related-posts',
    '.pay-box',
    '.down-info',
    '.widget-area',
    '.sidebar',
    '.vip-ad',
    '#comments',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.ripro', '.ripro-footer', '.pay-down-box'] }],
  ignores: [{ tokens: ['.article-copyright', '.entry-content'] }],
};
