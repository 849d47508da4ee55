import type { Rule } from '../model/rule.ts';

const signs: Rule['signs'] = [
  {
    name: 'site name',
    pattern:
      /[\p{Script=Han}]{2,8}(?:写作|范文|文秘|公文|论文|文库|学习|资料|作文|教案|课件|素材|秘书|笔杆)[\p{Script=Han}]{0,3}(?:网|站|库|中心)/u,
    weight: 0.4,
  },
  {
    name: 'address',
    pattern: /(?:www\.|https?:\/\/)[\w.-]{3,40}|[a-z][\w-]{2,20}\.(?:com|cn|net|org|cc|top|xyz)(?!\.)/u,
    weight: 0.25,
  },
  { name: 'label', pattern: /^[[(<〖\s]{0,3}(?:推广|广告|赞助|热搜)\s?[|:：>]/u, weight: 1 },
  {
    name: 'client',
    pattern: /(?:app|客户端|小程序)(?:.{0,6}(?:上线|下载|安装|阅读))|(?:下载|安装|打开).{0,10}(?:app|客户端)|安卓|苹果均|随身带/u,
    weight: 0.6,
  },
  { name: 'original', pattern: /原创(?:文章|作品|首发|内容)|(?:首发|独家)(?:于|整理)/u, weight: 0.6 },
  { name: 'member', pattern: /(?:开通|加入|成为|升级|办理)(?:vip|会员|钻石|年费)|会员群|vip会员|会员免费/u, weight: 0.6 },
  { name: 'whole site', pattern: /全站.{0,12}(?:下载|免费|任意|套|份)|任意下|下载权限|(?<!\d)\d+万?份/u, weight: 0.4 },
  {
    name: 'goods',
    pattern:
      /(?:全网|超)?低价|优惠券?|特价|折扣|领券|首单|立减|限时|新用户|试写|查重|秒杀|包过|包邮|代写|代发|代办|团购|半价|礼包|来拿|币\/份|课程|培训班|辅导班|一对一|试听|报名.{0,6}(?:立|送|享)|海量|最全|精品.{0,6}(?:课程|资料)/u,
    weight: 0.5,
  },
  {
    name: 'slogan',
    pattern:
      /(?:最|更)(?:全面|专业|好|大|权威)的.{0,14}(?:网站|平台|网)|(?:就上|尽在|认准)[\p{Script=Han}]{2,10}|找.{2,8}[，,]\s?(?:就)?上[\p{Script=Han}]{2,10}|百度搜索?["“]|搜索?["“][^"”]{2,16}["”]/u,
    weight: 0.6,
  },
  {
    name: 'from',
    pattern:
      /^[[(]?(?:本文)?(?:来自|来源于?|转自|出自|由)[:：]?.{0,6}(?:头条号|公众号|百家号|微信|[\p{Script=Han}]{2,10}网|[a-z0-9-]{2,24}\.[a-z])/u,
    weight: 0.5,
  },
  {
    name: 'call',
    pattern: /咨询|立即|点击|扫码|免费(?:领|试|咨|下)|马上|赶快|欢迎(?:访问|光临|选购|咨询)|详情|抢购|点我|揭晓|你来拿|热搜[:：]/u,
    weight: 0.3,
  },
  {
    name: 'search hint',
    pattern: /可搜索.{0,10}(?:资料|范文|内容)|更多.{0,10}(?:资料|范文|内容|素材|文章).{0,12}(?:请|访问|登录|搜索|尽在|关注)/u,
    weight: 0.6,
  },
  { name: 'reported', pattern: /诈|骗|附件|报名表|培训班的?通知|广告法|条例|规定|应当|禁止|严禁|管理|监管|违法|活动方案/u, weight: -0.5 },
];

export const ADVERT: readonly Rule[] = [
  {
    id: 'advert/line',
    kind: 'advert',
    why: '广告或站方的自我宣传',
    scope: 'sentence',
    longest: 110,
    signs,
    examples: {
      fires: ['开通VIP，全站80万份制度文件任意下', '某某写作网www.example.com(可搜索其他更多资料)', '更多公文素材尽在青禾范文网'],
      ignores: ['培训班每周六下午开课，课程免费。', '广告法规定，广告不得使用“最专业”等用语。'],
    },
  },
  {
    id: 'advert/bracket',
    kind: 'advert',
    why: '括号里夹带的广告',
    scope: 'bracket',
    longest: 140,
    signs: [...signs, { name: 'bracket', pattern: /^[[({]/u, weight: 0.5 }],
    examples: {
      fires: ['【律师代写合同，全网低价，某某网首页咨询】', '【来自：头条号 某某写作网】'],
      ignores: ['【案例】某培训机构虚构师资', '（以下简称“网站”）'],
    },
  },
];
