import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** Theses and journal papers as samples, beside offers to write them. */
export const PAPERS: SiteFamily = {
  id: 'papers',
  hosts: ['xzbu.com', 'fx361.com', 'lwlm.com', '66wen.com', 'lunwendata.com', 'lunwentianxia.com', '5xueshu.com', 'zhangqiaokeyan.com'],
  stableHosts: ['xzbu.com'],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = { fires: [{ host: 'www.xzbu.com' }], ignores: [{ host: 'xzbu.com.example' }] };
