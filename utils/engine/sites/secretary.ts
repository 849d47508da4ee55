import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** Sites that sell official papers and speeches; each runs some common program. Known by name alone. */
export const SECRETARY: SiteFamily = {
  id: 'secretary',
  hosts: [
    'rulaixiezuo.com',
    'wm114.cn',
    'wenmi.com',
    'wenmi114.com',
    '51wenmi.com',
    '1mishu.com',
    'laomiw.com',
    'caiyes.cn',
    'gwyoo.com',
    'gongwenbao.com',
    '6dgww',
    'baigecn',
    'xiezuofangchengshi',
    'dawenge',
    'esk365',
  ],
  stableHosts: ['wenmi.com', 'laomiw.com', 'gwyoo.com', 'wm114.cn'],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = {
  fires: [{ host: 'gw.rulaixiezuo.com' }, { host: 'www.6dgww.com' }],
  ignores: [{ host: 'wenmi.example.com' }, { host: 'baigecnx.com' }],
};
