import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** PHPCMS v9 with its stock template. */
export const PHPCMS: SiteFamily = {
  id: 'phpcms',
  signTokens: ['#Article', '.col-left', '.col-auto', '.crumbs', '.body-top', '.nav-site', '.Article-Tool', '.nav-bar', '.text-c'],
  phrases: ['Powered by PHPCMS', 'PHPCMS V9'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.content'],
  dropTokens: [
    '.crumbs',
    '#pages',
    '.related',
    '.Article-Tool',
    '.article-tool',
    '.body-top',
    '.nav-bar',
    '.header',
    '.col-auto',
    '.footer',
    '#comment',
    '.comment',
    '.bdsharebuttonbox',
    '.next-tip',
    '.relevance',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['#Article', '.col-left', '.crumbs'] }],
  ignores: [{ tokens: ['.crumbs', '.content'] }],
};
