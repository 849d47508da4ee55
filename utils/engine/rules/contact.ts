import type { Rule } from '../model/rule.ts';

/** A messenger by any of its names; letters may be spaced, zero-width characters may stand between. */
const MESSENGER =
  /微[\s\u200b]?信|[薇威维葳徽溦][\s\u200b]?信|[微薇威葳溦]\s?[❤🌟♥♡💗⭐]|(?<![a-z])v\s?(?:信|xin)|\+\s?v(?![a-z])|加\s?v(?![a-z])|\+\s?[薇威徽葳微]|加[薇威徽葳]|加微(?!笑)|(?:作者|老师|客服|本人)微[:\s]|(?<![a-z])(?:vx|wx|v:|wechat|weixin)(?![a-z])|q[\s\u200b]?q|扣\s?扣|扣群|抠抠|企鹅号|(?<![a-z])q群|[\p{Script=Han}]{0,8}(?:资料|交流|会员|vip)群|公[\s\u200b]?众[\s\u200b]?[号浩好]|公号|工[重众]号|gzh|(?:新浪|sina)?\s?(?:wb|微博).{0,4}[:@]|小红书号|飞机号|卫星号|加卫星|t\.me|telegram|(?<![a-z])tg群|line(?:\s?id)?:|whatsapp|企微|抖音号?/u;
const TELEPHONE = /热线|电话|手机号?|客服|老师|拨打?\s?\d|400-?\d/u;
const ID =
  /(?=[a-z_-]{0,20}[\d_])[a-z][\s\u200b]?[a-z0-9_-](?:[\s\u200b]?[a-z0-9_-]){3,20}|(?<=[:@👉+]\s?)[a-z]{5,20}(?![a-z])|(?<!\d)(?:\d[\s\u200b-]?){5,12}(?!\d)|(?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]\s?){6,12}|[\w.]{2,30}@[\w-]{2,30}\.[a-z]{2,6}/u;
const SCAN = /扫\s?(?:一\s?)?(?:扫|码)|二维码|长按|识别[图下上]|扫描/u;
const IMPERATIVE =
  /(?:添加|关注|加(?!强|大|快|深|上|以|剧)(?=老师|我|客服|群|入?.{0,4}(?:微|薇|威|v|q|群|卫星)|一下|好友|[\s:])|联系(?:老师|客服|我们|管理员|小编|站长|我)|(?:立即|欢迎|请|可|来|直接|详情)咨询|咨询(?:老师|客服|微信|\+)|领取|索取|免费领|回复["'“]?|发送["'“]?|私[信聊发]|搜索|请点击|进群|入群|拉你|代下载|约稿|专人)/u;
const OFFER =
  /免费|代笔|有偿|发票|原稿|先写|领取|代写|代找|代办|代查|代下载|原文|全文|完整版|会员|优惠|vip|课件|资料|范文|模板|更多|干货|文档|答案|电子版|word版|源文件|ppt|福利|进群|定制|润色|降重|查重/u;
const ARROWS = /👉|👇|👆|☞|➤|[:：]\s?>/u;
const OFFICIAL =
  /联系人|联系电话|传真|地址[:：]|邮编|邮政编码|报名(?:电话|地点|方式)|办公室|报名登记|工作.{0,4}群|投诉|举报电话|监督电话|咨询电话|值班|附件|(?:gov|edu|org)\.cn|人民政府|甲方|乙方|开户|账号|身份证/u;
/** Whom an institution speaks to. */
const ADDRESSED = /报考人员|考生|参[赛会训展]|应聘者|投标人|报名者|学员|业主|村民|居民|家长|师生|职工|申请人|志愿者|用人单位|各单位/u;
const REPORTED =
  /骗|诈|谎称|冒充|假冒|所谓|嫌疑|受害|警方|民警|不要|切勿|切记|请勿|谨防|注意|要求.{0,6}(?:添加|扫)|电脑|屏幕|右上角|对准|找出|改正|下列|某网站|受理|群众诉求|诱导|建立|开通|运营|管理办法|企业微信|小程序|功能|步骤|点击["“]/u;

const signs: Rule['signs'] = [
  { name: 'messenger', pattern: MESSENGER, weight: 0.4 },
  { name: 'telephone', pattern: TELEPHONE, weight: 0.1 },
  { name: 'id', pattern: ID, weight: 0.25 },
  { name: 'scan', pattern: SCAN, weight: 0.35 },
  { name: 'imperative', pattern: IMPERATIVE, weight: 0.3 },
  { name: 'offer', pattern: OFFER, weight: 0.25 },
  {
    name: 'messenger with id',
    pattern:
      /(?:微\s?信|[薇威维葳]信|[微薇威葳溦]\s?[❤🌟♥♡]\ufe0f?|卫星号|公号|q\s?q|扣\s?扣|扣群|扣群|企鹅号|\+\s?v\s?(?:xin)?|v\s?信|vx|wx|群号?)[^。，；\w]{0,6}(?=[a-z_-]{0,12}[\d_]|\d{5}|[零一二三四五六七八九]{6})/u,
    weight: 0.25,
  },
  { name: 'join', pattern: /(?:加入|欢迎进|申请进).{0,16}群|验证信息|后台回复/u, weight: 0.3 },
  { name: 'arrows', pattern: ARROWS, weight: 0.35 },
  { name: 'official', pattern: OFFICIAL, weight: -1 },
  { name: 'addressed', pattern: ADDRESSED, weight: -0.5 },
  { name: 'reported', pattern: REPORTED, weight: -0.5 },
];

export const CONTACT: readonly Rule[] = [
  {
    id: 'contact/solicitation',
    kind: 'contact',
    why: '招揽读者添加联系方式',
    scope: 'sentence',
    longest: 140,
    signs,
    examples: {
      fires: [
        '更多范文请加微信：fanwen_88a',
        '扫码关注公众号，免费领取课件资料',
        '请点击👉 abgs123 👈联系老师',
        '需要原文的加薇信wenku2009',
      ],
      ignores: [
        '企业微信是常用的办公软件。',
        '联系人：王主任，电话：0000-5550123，QQ群：55501234',
        '骗子谎称是客服，要求受害人添加微信后转账。',
        '各单位要加强微信公众号的管理。',
      ],
    },
  },
  {
    id: 'contact/bracket',
    kind: 'contact',
    why: '括号里夹带的联系方式',
    scope: 'bracket',
    longest: 120,
    signs: [...signs, { name: 'bracket', pattern: /^[[(【（{<]/u, weight: 0.2 }],
    examples: {
      fires: ['（写作指导+v：wgy00618）', '【来自：某某网，QQ55501234，加入会员群】'],
      ignores: ['（联系电话：0000-5550123）', '（以下简称“微信平台”）'],
    },
  },
  {
    id: 'contact/label',
    kind: 'contact',
    why: '站方的客服或扫码提示',
    scope: 'block',
    longest: 40,
    signs: [
      { name: 'scan line', pattern: /^(?:立即|请|微信)?(?:扫[一码描]|长按).{0,24}$/u, weight: 0.75 },
      {
        name: 'service line',
        pattern: /^(?:在线|微信|qq|联系)(?:客服|咨询)\s?$|^客服.{0,12}(?:资料|微信|代)|^(?:加|添加).{0,6}(?:客服|老师|微信)/u,
        weight: 0.8,
      },
      { name: 'send line', pattern: /^(?:私发|发送).{0,14}(?:资料|标题|关键词)|^快速代?查?找.{0,10}资料/u, weight: 0.8 },
      { name: 'official', pattern: OFFICIAL, weight: -0.6 },
    ],
    examples: {
      fires: ['立即扫码添加我吧', '微信咨询', '扫码关注', '私发想要资料的标题/关键词'],
      ignores: ['咨询电话：0000-5550123', '第三步 扫码登录后点击确定'],
    },
  },
];
