import type { SiteFamily, SiteSamples } from '../model/site.ts';

/** Hijacked or expired domains that mirror such sites: they change hands, so nothing runs on them by itself. */
export const MIRRORS: SiteFamily = {
  id: 'mirrors',
  hosts: [
    'boteman.cn',
    'cggxl.cn',
    'mingyanjiaju.org',
    '3du.tw',
    'qilupro',
    'rzpgrj',
    'p719',
    'kingpenvapepens',
    'huangminedu',
    '9000bbs',
    'xyvh',
    'tmdps',
    '004km',
    '17025calibrations',
    'litian727',
    'yy-art',
    'liu27',
    'dybbs8',
    'mlvmservice',
    '820124',
    'onlinecha',
    'wjfww',
    'crsrw',
    'qikan5',
    'dszhyy',
    'commercialfloor',
    'assemblyglobalmarketing',
    'hafencaoymj',
  ],
  sharesTemplates: true,
};

export const SAMPLES: SiteSamples = {
  fires: [{ host: 'm.boteman.cn' }, { host: 'www.qilupro.com' }],
  ignores: [{ host: 'boteman.cn.example' }, { host: 'aqilupro.com' }],
};
