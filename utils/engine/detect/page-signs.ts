/** A phrase of the page itself that tells what kind of site it is on. No one of them decides. */
export interface PageSign {
  readonly id: string;
  /** A line of the page, what its author quotes left out; the title; or the host name. */
  readonly where: 'line' | 'title' | 'host';
  readonly pattern: RegExp;
  /** Added to the score once, however often the sign is seen. */
  readonly weight: number;
  /** Says what the site calls itself. Such signs together move the score by `MOST_OF_NAMES` at most: a clean page may stand on any site. */
  readonly isName?: true;
}

const NUMBER = '[0-9０-９]{1,7}';

/** Each weight is how far the sign alone may move the score; two strong ones, or one and several weak ones, reach the threshold. */
export const PAGE_SIGNS: readonly PageSign[] = [
  {
    id: 'trial-end',
    where: 'line',
    weight: 0.5,
    pattern: /试读(?:已)?(?:结束|到此)|試讀(?:已)?結束|试读部分|(?:…|\.){2,6}略(?:…|\.){2,6}/mu,
  },
  {
    id: 'character-count',
    where: 'line',
    weight: 0.5,
    pattern: new RegExp(
      `全文共?[约約]?${NUMBER}字[^\\n]{0,12}(?:显示|顯示|展示|省略|试读)|(?:仅|只)(?:展示|显示)${NUMBER}字|(?:省略|隐藏)\\s?${NUMBER}\\s?字`,
      'mu',
    ),
  },
  {
    id: 'pages-left',
    where: 'line',
    weight: 0.45,
    pattern: new RegExp(
      `(?:还剩|還剩|剩余|剩餘)\\s{0,2}${NUMBER}\\s{0,2}[页頁](?:未[读讀]|[^\\n]{0,6}下载)|只提供\\s{0,2}${NUMBER}\\s{0,2}页预览|${NUMBER}页珍藏版|超出免费预览`,
      'mu',
    ),
  },
  {
    id: 'member-only',
    where: 'line',
    weight: 0.4,
    pattern:
      /(?:会员|會員|登录|登錄|付费|扫码|关注)[^\n。]{0,14}(?:阅读全文|查看全文|看全部|完整阅读|完整版|继续阅读|下载全文|閱讀全文)|查阅全文请|(?:剩余|隐藏)内容[^\n。]{0,16}(?:购买|支付|回复|登录|会员)|(?:需|向作者)支付\s?[\d.]{1,6}\s?\S{0,3}币|查看本帖隐藏内容/mu,
  },
  {
    id: 'user-contributed',
    where: 'line',
    weight: 0.35,
    pattern:
      /互联网用户(?:自发)?(?:贡献|上传)|(?:用户|会员|网友)[^\n，。]{0,10}(?:上传|贡献|投稿|分享)[^\n]{0,30}(?:版权|侵权|侵犯|负责|观点|正确)|本站(?:不拥有所有权|仅提供信息存储)|由会员分享|(?:文章|内容|素材|文稿)[^\n。]{0,6}(?:均)?(?:来自|來自|来源|来源于)(?:于)?(?:网络|互联网|網路|網絡)/mu,
  },
  {
    id: 'infringement',
    where: 'line',
    weight: 0.12,
    pattern: /(?:如(?:有|果)?|若)[^\n。]{0,12}侵(?:犯|[权權])[^\n。]{0,20}(?:删除|刪除|联系|聯繫|聯絡)|侵删/mu,
  },
  {
    id: 'download-bar',
    where: 'line',
    weight: 0.25,
    pattern:
      /下载(?:本文档|积分|此文档|券)|付费下载|点击下载(?:文档|本文)|免费复制|一键复制|下載(?:本文檔|此文檔)|下载文档到电脑|Word(?:文档|版)下载|文档下载/mu,
  },
  {
    id: 'solicitation',
    where: 'line',
    weight: 0.22,
    pattern:
      /(?:微信|Q\s?Q|公众号|公眾號|薇信|威信|扫码|客服)[^\n。]{0,30}(?:领取|获取|索取|文稿|范文|课件|完整版|全文|代写|海量|領取|即得)|(?:领取|获取|查阅|代写|需要|更多[^\n。]{0,8}(?:稿|材料|范文|文档|模板))[^\n。]{0,24}(?:加|关注|联系)[^\n。]{0,8}(?:微信|Q\s?Q|公众号|客服|老师)|👉\s?[\w-]{4,20}\s?👈/imu,
  },
  {
    id: 'announced',
    where: 'line',
    weight: 0.4,
    pattern:
      /(?:小编|小編|本站|本网|网友|编辑)[^\n。]{0,24}(?:整理|收集|搜集|精心准备|精心準備|备好|带来|一起来看)|(?:下面|以下)是?[^\n。]{0,8}(?:为大家|為大家|为您)[^\n。]{0,6}(?:整理|收集|准备|带来)/mu,
  },
  {
    id: 'for-reference',
    where: 'line',
    weight: 0.15,
    pattern:
      /(?:整理|收集)[^\n。]{0,20}(?:仅供参考|僅供參考)|(?:供大家|供您)(?:参考|參考|借鉴)|(?:欢迎|歡迎)(?:大家)?(?:阅读|閱讀|借鉴|取用)|希望(?:能|对|對|可以)[^\n。]{0,10}(?:帮|幫)/mu,
  },
  {
    id: 'closing',
    where: 'line',
    weight: 0.3,
    pattern: /以上就?是[^\n。]{0,40}(?:介绍|全部内容|相关内容|整理)/mu,
  },
  {
    id: 'related-texts',
    where: 'line',
    weight: 0.25,
    pattern: /[】》]\s?(?:相关文章|相關文章|的相关|推荐阅读)|文章[】\]][:：]|推荐度[:：]|看过[^\n]{0,10}还(?:看|下载|下)了/mu,
  },
  {
    id: 'document-name',
    where: 'title',
    weight: 0.2,
    pattern: /\.(?:docx?|pptx?|pdf|wps)\b/imu,
  },
  {
    id: 'numbered-samples',
    where: 'line',
    weight: 0.2,
    pattern: /\s(?:篇|范文)[0-9一二三四五]{1,2}$|^篇[一二三四五0-9]{1,2}[:：]/mu,
  },
  {
    id: 'sample-title',
    where: 'title',
    weight: 0.25,
    pattern:
      /[（([【](?:精选|通用|实用|推荐|热门|优秀|最新|集锦|合集|汇总|模板|精選|共)[^）)\]】\n]{0,8}[）)\]】]|[0-9一二三四五六七八九十]{1,3}篇(?:$|[_-])|范[文本](?:[0-9]{1,4}(?:篇|字)?)?[_-]|^[^_|—–-]{2,40}范[文本](?:[0-9]{1,4}(?:篇|字)?)?$|[0-9]{3,4}字(?:$|[_-])/mu,
  },
  {
    id: 'named-title',
    where: 'title',
    weight: 0.15,
    isName: true,
    pattern:
      /[-_|—–－|｜][^-_|—–－｜]{0,14}(?:文秘|范文|範文|公文|文库|文庫|材料|教案|作文|资料|论文|写作|模板|文档|文稿|合同|范本)[^-_|—–－｜]{0,6}$/mu,
  },
  {
    id: 'host-word',
    where: 'host',
    weight: 0.08,
    isName: true,
    pattern: /fanwen|wenku|wenmi|gongwen|zuowen|jiaoan|wendang|mishu|docs?(?:in|88|x)\b|xiezuo/imu,
  },
  { id: 'official', where: 'host', weight: -0.4, pattern: /\.(?:gov|edu|mil|ac)(?:\.[a-z]{2})?$/imu },
  {
    id: 'press',
    where: 'line',
    weight: -0.25,
    pattern: /(?:^|\s)(?:本报记者|记者)\s?\p{Script=Han}{1,3}(?:\s|$)|^本报讯|主办单位[:：]|网站标识码|新闻信息服务许可证|主办\s/mu,
  },
];
