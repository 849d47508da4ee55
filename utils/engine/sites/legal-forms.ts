import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** Contracts and pleadings as forms, between offers of advice. */
export const LEGAL_FORMS: SiteFamily = {
  id: 'legal-forms',
  hosts: ['findlaw.cn', 'lawtime.cn', '64365.com', '66law.cn'],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = { fires: [{ host: 'china.findlaw.cn' }], ignores: [{ host: 'findlaw.cn.example' }] };
