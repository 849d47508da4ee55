import type { SiteFamily, SiteLayout, SiteSamples } from '../model/site.ts';

/** Articles of WeChat public accounts, and pages made like them. */
export const WECHAT: SiteFamily = {
  id: 'wechat',
  hosts: ['mp.weixin.qq.com'],
  signTokens: [
    '#js_content',
    '#activity-name',
    '#js_article',
    '#page-content',
    '#meta_content',
    '#js_name',
    '.rich_media*',
    '.profile_container',
    '#js_pc_qr_code',
  ],
};

export const LAYOUT: SiteLayout = {
  bodyTokens: ['#js_content', '.rich_media_content'],
  dropTokens: [
    '#js_pc_qr_code',
    '.qr_code_pc',
    '.qr_code_pc_outer',
    '.reward_area',
    '#js_tags',
    '.rich_media_tool',
    '.rich_media_extra',
    '.rich_media_meta_list',
    '#meta_content',
    '.profile_container',
    '#js_profile_qrcode',
    '.original_primary_card_tips',
    '.weui-dialog',
    '.comment_list',
    '.discuss_container',
  ],
};

export const SAMPLES: SiteSamples = {
  fires: [{ tokens: ['#js_article', '.rich_media_content', '#js_content'] }, { host: 'mp.weixin.qq.com' }],
  ignores: [{ tokens: ['#page-content'] }],
};
