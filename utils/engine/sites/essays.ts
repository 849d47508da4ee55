import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** School essays, copied and renamed. */
export const ESSAYS: SiteFamily = {
  id: 'essays',
  hosts: ['zuowen.com', 't262.com', 'zuowen.chazidian.com', 'zuowenwang.net', 'eduzuowen.com', 'zww.cn'],
  stableHosts: ['zuowen.com', 't262.com'],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = { fires: [{ host: 'www.zuowen.com' }], ignores: [{ host: 'www.chazidian.com' }] };
