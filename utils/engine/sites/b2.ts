import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** WordPress with the B2 (7b2) theme. */
export const B2: SiteFamily = {
  id: 'b2',
  signTokens: ['.b2-*', '#b2-*', '.b2flex', '.b2color', '.post-tags-meat', '.content-footer', '.single-download-item', '.b2-radius'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.entry-content'],
  dropTokens: [
    '.content-footer',
    '.post-tags-meat',
    '.post-list-meta-box',
    '.b2-single-content-bottom',
    '.single-download-item',
    '.comments-box',
    '.author-info',
    '.widget-area',
    '.post-pre-next',
    '.related-posts',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['.b2-single-content', '.b2flex', '.post-tags-meat'] }],
  ignores: [{ tokens: ['.entry-content', '.content-footer'] }],
};
