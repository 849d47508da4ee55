import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** WordPress with the JustNews theme of WPCOM: paid writing sites and many news blogs. */
export const JUSTNEWS: SiteFamily = {
  id: 'justnews',
  hosts: ['rlxzw.com', 'xiegongwen.com'],
  stableHosts: ['rlxzw.com', 'xiegongwen.com'],
  signTokens: [
    '.entry-copyright',
    '.entry-bar',
    '.entry-action',
    '.entry-readmore',
    '.entry-page',
    '.entry-related-title',
    '.wpcom_ad_wrap',
    '.j-user-card',
    '.wpcom-*',
    '.el-boxed',
  ],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.entry-content'],
  dropTokens: [
    '.entry-copyright',
    '.entry-tag',
    '.entry-action',
    '.entry-bar',
    '.entry-page',
    '.entry-page-prev',
    '.entry-page-next',
    '.entry-related',
    '.entry-related-title',
    '.entry-readmore',
    '.entry-comments',
    '.entry-info',
    '.breadcrumb',
    '.sidebar',
    '.widget',
    '.action',
    '.footer',
    '.wpcom_ad_wrap',
    '.primary-menu',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.entry-content', '.entry-copyright', '.entry-bar'] }, { host: 'www.rlxzw.com' }],
  ignores: [{ tokens: ['.entry-content', '.entry-copyright'] }, { host: 'rlxzw.com.example' }],
};
