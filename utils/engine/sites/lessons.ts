import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** Lesson plans, slides and exam papers. */
export const LESSONS: SiteFamily = {
  id: 'lessons',
  hosts: [
    'zxxk.com',
    '21cnjy.com',
    'ks5u.com',
    '5ykj.com',
    '1kejian.com',
    'jtyhjy.com',
    'zzstep.com',
    'dearedu.com',
    'ht88.com',
    'xiangpi.com',
    'jb1000.com',
    'ziyuanku.com',
    'tl100.com',
    '51jiaoxue.com',
    'hengqian.com',
    'chinesejy.com',
  ],
  stableHosts: ['5ykj.com', '1kejian.com'],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = { fires: [{ host: 'www.5ykj.com' }], ignores: [{ host: 'zxxk.com.example' }] };
