import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** Discuz! X forums: the body is the first post. */
export const DISCUZ: SiteFamily = {
  id: 'discuz',
  signTokens: [
    '.t_f',
    '.t_fsz',
    '.plhin',
    '.pls',
    '.plc',
    '#postlist',
    '#pgt',
    '.pg_viewthread',
    '#thread_subject',
    '#postmessage_*',
    '.jammer',
    '.pstatus',
    '#nv_*',
    '.vwthd',
  ],
  generator: /^Discuz!/iu,
  phrases: ['Powered by Discuz!', '只看该作者', '显示全部楼层'],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['.t_f', '.message'],
  dropTokens: [
    '.jammer',
    '.pattl',
    '.locked',
    '.pstatus',
    '.pls',
    '.pi',
    '.authi',
    '.pob',
    '.po',
    '.sign',
    '.psth',
    '.rate',
    '.cm',
    '.pgs',
    '.plhin-tools',
    '#toptb',
    '#hd',
    '#ft',
    '#pt',
    '#nv',
    '.mod_interact',
    '.attnm',
    '.tattl',
    '.aimg_tip',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['#postlist', '#postmessage_12', '.t_f'] }, { generator: 'Discuz! X3.4' }],
  ignores: [{ tokens: ['.sign', '.pls'] }],
};
