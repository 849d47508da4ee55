import type { Kind } from '../../utils/engine/model/verdict.ts';

/**
 * Where a phrase goes: `head` and `tail` are lines before and after the text, `line` one between paragraphs,
 * `open` and `end` clauses after the last sentence of the first, the last or (`any`) some paragraph, `span` stands after a comma.
 */
export type Place = 'head' | 'line' | 'tail' | 'open' | 'end' | 'any' | 'span';

/** `{title}`, `{genre}`, `{site}` and `{domain}` are filled in. */
export interface Phrase {
  readonly kind: Kind;
  readonly place: Place;
  readonly text: string;
}

const of = (kind: Kind, place: Place, texts: readonly string[]): readonly Phrase[] => texts.map((text) => ({ kind, place, text }));

/** Noise of our own wording; every channel, id, name and number is invented. */
export const PHRASES: readonly Phrase[] = [
  ...of('lead-in', 'head', [
    '{title}该怎么落笔？小编翻遍资料为您挑出了这一篇，快来看看吧！',
    '今天{site}小编给各位带来的是{title}，感兴趣的朋友不妨往下读一读。',
    '为了方便大家写{genre}，我们特地准备了{title}，供有需要的朋友对照学习。',
    '写{genre}的时候是不是总觉得无从下手？别急，下边这篇{title}一定能帮上您的忙，欢迎品读。',
    '这是一篇网友投来的{title}，小编觉得写得蛮不错，拿出来跟大家一同分享。',
    '在我们平凡的日常里，越来越多的地方会用到{genre}，那么优秀的{genre}长什么样呢？以下是我帮大家收集的{title}，希望能够帮助到大家。',
    '【导语】{site}为您精选了{title}，祝您阅读愉快。',
    '本篇{genre}由{site}编辑部精心汇编，欢迎查阅与借鉴。',
    '小编导读：不会写{genre}？看看这篇{title}就全明白啦。',
  ]),
  ...of('lead-in', 'open', [
    '下面就请跟随小编的脚步，一起来瞧一瞧这篇{title}吧。', '小编在此为大家奉上{title}，希望您能喜欢。',
    '接下来，{site}就把{title}分享给大家，敬请浏览。', '以下为小编搜罗到的{genre}，大家可以借鉴一二。', '那么，一起来欣赏一下这篇{genre}吧！',
  ]),
  ...of('lead-in', 'end', [
    '以上便是小编带来的{title}，您学会了吗？', '关于{title}，小编就先介绍到这里，下期再见。', '今天的{genre}就分享到这了，感谢您的阅读，更多{genre}尽在{site}。',
    '这篇{title}的全部内容就是这些，愿它对您有所启发。',
  ]),
  ...of('lead-in', 'tail', [
    '以上内容即是小编为您整理的{title}，如果对您有用，请别忘了推荐给身边的朋友。', '{title}就为大家介绍到这里，想了解更多{genre}，请持续关注{site}。',
    '看完了{title}，相信您对{genre}的写法已经心中有数，赶快动笔吧！', '（以上{genre}由{site}提供，祝您写作顺利）',
  ]),
  ...of('contact', 'line', [
    '需要代写{genre}的朋友，请加V❤：xiegao_2031', '更多{genre}请添加微x：bangbang_wen08，备注“{genre}”', '材料定制➕薇：cailiao-m77，一对一沟通，改到满意',
    '写稿找我，扣扣：000219473，十年老笔杆', '关注公众浩“笔杆子小屋”，后台回复888，领取全套{genre}', '加客服威信 wk_kefu19 入会员群，每日更新{genre}三十篇',
    '全文word版请扫码添加小助手，暗号：{genre}', '急需{genre}？拨打 400-000-7315 或加Ｖ信：ｘｉｅ７３１５', '请联系 Q　Q 群：零零零八一二三九，进群免费领资料',
    '卫星号👉 gao_jian52 👈秒回', '企鹅号 0002231187，可开发票，先写后付', '领取方式：长按下图二维码 → 关注“材料员之家” → 回复【{genre}】',
    '商务合作、投稿请加站长wx：zz_{domain}', '飞机：@wenmi_bot，自助查询{genre}',
  ]),
  ...of('contact', 'tail', [
    '想获取更多同类{genre}，请搜索并关注微信公众号：公文晚自习（ID：gw_wzx）', '扫描下方二维码进{genre}交流群，群满请加管理员 admin_wen6', '投稿信箱：tougao@{domain}　站长Q：000771902',
    '一对一修改{genre}，电话/微信同号：000-0000-4152', '微博@{site}官方，关注我们不迷路', '服务专线：0000-5550199，周末照常，欢迎来电咨询代写业务',
    '欢迎加入“{site}VIP资料群”，验证信息填写：{genre}',
  ]),
  ...of('contact', 'any', [
    '（定制{genre}加威♥：dz_wen31）', '【需要原稿请+V xin：yg_0917】', '写作辅导请私信公众号“文火慢炖”，回复“辅导”。', '（QQ：000338127，有偿代笔）', '代写请➕：dx-pro8，微聊即可。',
  ]),
  ...of('contact', 'span', ['（加微♡ wen_pan6 领全文）', '【VX：gaozi2250】', '（扣群000914）', '[公重号：稿子铺]']),
  ...of('truncation', 'tail', [
    '（余下部分已折叠，本次展示{genre}前三成，会员可看全篇）', '……此处略去若干字，请登录{site}后阅读完整版……', '非会员最多预览两页，尚有 11 页未显示，点击购买后继续',
    '------ 免费试看结束，开通VIP解锁剩下的 68% ------', '{domain} 提示：全文总计 5830 字，现已显示 642 字', '篇幅所限，仅放出节选，完整{genre}请下载Word文档查看', '继续阅读需支付 9.9 元，已有账号？立即登录',
  ]),
  ...of('advert', 'line', [
    '【好消息】{site}年卡会员五折开抢，全站{genre}随意下！', '广告：AI一键生成{genre}，三分钟出稿，新用户免费试写>>', '☆ 公务员面试封闭集训营，七天包住，不过退费 ☆', '推广 | 打印机租赁，月付 49 元起，上门安装',
    '『赞助商链接』智能排版神器，公文格式一秒搞定', '{site}APP上线啦！安卓、苹果均可安装，{genre}随身带',
  ]),
  ...of('advert', 'any', [
    '（{site}，海量{genre}免费看）', '【推广：查重仅需1元】', '《写材料就上{site}，千万文秘都在用》', '［下载{site}客户端，阅读无广告］',
  ]),
  ...of('advert', 'span', ['【{site}独家】', '（找范文，上{site}）', '[点此领优惠券]', '〖笔杆子培训·限时免费〗']),
  ...of('watermark', 'span', ['（{site}{domain}）', '[来自{domain}]', '{site}www.{domain}', '【{site}原创文章】']),
  ...of('site-chrome', 'tail', [
    '〔本文编辑：阿桔〕', '(值班编辑 / 南烛)', '文章审校：禾苗　排版：小满', '共有0位网友发表看法，快来坐沙发！', '发表评论 昵称 验证码 提交', '顶一下(12) 踩一下(3)', '※ 您尚未登录，登录后可参与讨论 ※', '返回顶部 ↑',
    '页面错误？点此纠错', '温馨提示：按 Ctrl+D 把{site}加入收藏夹',
  ]),
  ...of('nav', 'head', ['您的位置：{site} >> {genre}大全 >> {genre} >> 浏览正文', '{site} / {genre} / {title}', '首页 - 实用文 - {genre} - 详情', '所属栏目：{genre}频道']),
  ...of('nav', 'tail', ['上一条：乡镇卫生整治{genre}　下一条：没有了', '←较旧的一篇　较新的一篇→', '【返回{genre}列表】', '‹ 前页　1　2　3　后页 ›']),
  ...of('related', 'tail', [
    '看了这篇{genre}的人还看了：', '热点{genre}：村级换届{genre} | 校园安全{genre} | 税收宣传{genre}', '本类阅读排行：1.护士节{genre} 2.重阳节{genre} 3.植树节{genre}', '更多精彩：医院{genre}锦集　银行{genre}集合　社区{genre}合辑',
    '☞ 小编力荐：{genre}模板十二则　{genre}怎么写　{genre}格式要求', '您或许还需要 消防{genre}优选六篇 物业{genre}热门八篇',
  ]),
  ...of('related', 'line', ['【点击进入】{genre}汇编（热读十八篇）', '拓展阅读>>幼儿园{genre}精品五则', '阅读本文的人也在搜：{genre}开头 {genre}结尾 {genre}万能句']),
  ...of('disclaimer', 'tail', [
    '郑重声明：本页内容取自互联网，仅作学习交流之用，若侵犯了您的权益，请发邮件告知，本站会尽快处理。', '欢迎转载，转载时务必保留本文地址：http://www.{domain}/a/3051.html', '{site}系信息发布平台，文中观点与本站立场无关。',
    '版权归原作者所有，未经许可严禁用于商业用途，违者必究（{site}）。', '内容由会员自行上传，{site}不承担审核义务，发现问题请点举报。', '以上文字仅供写作参考，请勿照搬照抄，由此产生的后果{site}概不负责。',
  ]),
  ...of('disclaimer', 'any', ['（本文版权属{site}，谢绝转载）', '（图文源自网友投稿，侵删）', '转贴请标明来自{site}。']),
  ...of('download', 'head', ['格式：doc　大小：38KB　页数：5　需要：20 文币　[加入下载车]', '下载本{genre} | 收藏 | 在线编辑 | 转成PDF', '编号：W200917　上传：稻草人　价格：￥6.00　购买文档']),
  ...of('download', 'tail', ['《{title}.docx》将本文的Word文档保存到电脑，方便打印', '点这里免费下载{title}（共3页）.doc', '推荐指数：★★★★☆　下载次数：2719　点我下载文档', '如需此{genre}电子版，请按“下载”键，支付后自动发送']),
  ...of('share', 'tail', ['好文共赏，赶紧点右上角发给朋友们吧！', '分享到：微信 QQ空间 新浪微博 复制网址', '喜欢(88)　打赏　海报　收藏', '手机扫一扫，在微信里打开本页', '觉得有用？点个“在看”再走吧']),
  ...of('meta', 'head', [
    '发稿：青石 | 时间：2022-07-19 08:31 | 点击量：913', '【字体：大 中 小】 录入员：admin 2021年5月3日', '阅读约需 4 分钟　更新于2023/02/11　热度 55℃', '标签：{genre}　范本　写作', '投稿人：一叶知秋　审核：admin', '本文关键词：{genre}，{genre}范本，{genre}怎么写',
    '文/佚名', '来源于：网络整理',
  ]),
  ...of('title', 'head', ['{title}（推荐8篇）', '{title}.docx', '【{site}】{title}', '{title} 全文阅读', '第1篇：{title}']),
];

/** Invented sites. */
export const SITES: readonly { readonly name: string; readonly domain: string }[] = [
  { name: '青禾范文', domain: 'qinghe-fw.example' }, { name: '墨池文秘网', domain: 'mochi-wm.example' }, { name: '满仓文库', domain: 'mancang-wk.example' },
  { name: '笔下生花网', domain: 'bixia-sh.example' }, { name: '南窗资料站', domain: 'nanchuang.example' }, { name: '写写帮', domain: 'xiexiebang-x.example' },
  { name: '稿子铺', domain: 'gaozipu.example' }, { name: '云上公文', domain: 'yunshang-gw.example' },
];
