import type { Rule } from '../model/rule.ts';

/** Words of a site that speaks to its visitors. Each is weak; a short line that holds several of them is no part of a document. */
const signs: Rule['signs'] = [
  { name: 'bargain', pattern: /免费|限时|优惠|特价|折扣|低至|立减|红包|福利|礼包|抢|仅需|\d元/u, weight: 0.25 },
  { name: 'member', pattern: /vip|会员|积分|金币|充值|开通|账号|登录|注册|验证/u, weight: 0.25 },
  { name: 'channel', pattern: /app|客户端|小程序|公众[号浩]|微信|微博|qq|扣扣|抖音|邮箱|二维码|群/u, weight: 0.25 },
  {
    name: 'act',
    pattern: /点击|点此|点我|戳|扫码|扫一扫|下载|领取|获取|关注|收藏|订阅|转发|分享|点赞|打赏|投稿|搜索|回复|添加|加入|咨询|联系/u,
    weight: 0.25,
  },
  { name: 'site', pattern: /本站|本网|本平台|小编|站长|客服|网友|用户|读者朋友|亲[，,们]|官网|网站/u, weight: 0.3 },
  { name: 'goods', pattern: /范文|模板|课件|资料|文档|word|doc|ppt|pdf|素材|原稿|原文|全文|范本|文库|代写|代笔|稿件|写作/u, weight: 0.25 },
  { name: 'praise', pattern: /更多|海量|精选|精品|全套|大全|推荐|必备|热门|优质|锦集|合集|盘点|最全/u, weight: 0.25 },
  { name: 'address', pattern: /https?:|www\.|[a-z][\w-]{2,24}\.(?:com|cn|net|org|cc|top|xyz|example)/u, weight: 0.3 },
  { name: 'beckoning', pattern: />{1,3}\s?$|[!！~～]\s?$|👇|👉|↓|→/u, weight: 0.15 },
  { name: 'sentence', pattern: /[，。；].{14,}。$/u, weight: -0.35 },
  {
    name: 'document',
    pattern: /同志|会议|全[市县省区]|学生|老师|单位|部门|应当|不得|附件|通知|甲方|乙方|工作|群众|规定|管理/u,
    weight: -0.3,
  },
  { name: 'quotation', pattern: /["《]/u, weight: -0.1 },
];

export const SITE_VOICE: readonly Rule[] = [
  {
    id: 'site-voice/line',
    kind: 'advert',
    why: '站方对访客说的话，不是文档的内容',
    scope: 'block',
    longest: 80,
    signs,
    examples: {
      fires: ['下载本站APP，更多精选范文免费看！', '会员登录后可免费下载全套课件资料'],
      ignores: ['各单位要用好微信公众号，及时发布工作动态。', '点击“下载”按钮获取安装文件。'],
    },
  },
  {
    id: 'site-voice/bracket',
    kind: 'advert',
    why: '括号里站方对访客说的话',
    scope: 'bracket',
    longest: 60,
    signs: [...signs, { name: 'bracket', pattern: /^[[({<]/u, weight: 0.35 }],
    examples: { fires: ['（更多范文请下载本站客户端）'], ignores: ['（可登录系统查询）', '（详见附件资料）'] },
  },
];
