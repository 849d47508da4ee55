/** A phrase of the page itself that tells what kind of site it is on. No one of them decides. */
export interface PageSign {
  readonly id: string;
  readonly where: 'text' | 'title' | 'host';
  readonly pattern: RegExp;
  /** Added to the score once, however often the sign is seen. */
  readonly weight: number;
  /** For the reader, in Chinese. */
  readonly why: string;
}

const NUMBER = '[0-9０-９]{1,7}';

/** Each weight is how far the sign alone may move the score; two strong ones, or one and several weak ones, reach the threshold. */
export const PAGE_SIGNS: readonly PageSign[] = [
  {
    id: 'trial-end',
    where: 'text',
    weight: 0.5,
    why: '出现“试读结束”一类的提示',
    pattern: /试读(?:已)?结束|試讀(?:已)?結束|试读部分|(?:…|\.){2,6}略(?:…|\.){2,6}/u,
  },
  {
    id: 'character-count',
    where: 'text',
    weight: 0.5,
    why: '写明全文字数和当前显示字数',
    pattern: new RegExp(
      `全文共?[约約]?${NUMBER}字[^\\n]{0,12}(?:显示|顯示|展示|省略|试读)|(?:仅|只)(?:展示|显示)${NUMBER}字|省略${NUMBER}字`,
      'u',
    ),
  },
  {
    id: 'pages-left',
    where: 'text',
    weight: 0.45,
    why: '写明还有若干页未读',
    pattern: new RegExp(`(?:还|還)剩\\s{0,2}${NUMBER}\\s{0,2}[页頁]未[读讀]|只提供\\s{0,2}${NUMBER}\\s{0,2}页预览|${NUMBER}页珍藏版`, 'u'),
  },
  {
    id: 'member-only',
    where: 'text',
    weight: 0.3,
    why: '要求开通会员或付费看全文',
    pattern:
      /(?:会员|會員|登录|登錄|付费|扫码|关注)[^\n。]{0,14}(?:阅读全文|查看全文|完整阅读|完整版|继续阅读|下载全文|閱讀全文)|查阅全文请/u,
  },
  {
    id: 'user-contributed',
    where: 'text',
    weight: 0.3,
    why: '带有“用户自发贡献”一类的免责声明',
    pattern:
      /互联网用户(?:自发)?贡献|(?:用户|会员|网友)(?:自行|自主)?上传(?:分享)?[^\n]{0,30}(?:版权|侵权|负责|观点)|本站(?:不拥有所有权|仅提供信息存储)|由会员分享/u,
  },
  {
    id: 'infringement',
    where: 'text',
    weight: 0.08,
    why: '带有侵权删除声明',
    pattern: /如(?:有|果)?[^\n。]{0,12}侵[权權][^\n。]{0,20}(?:删除|刪除|联系|聯繫)/u,
  },
  {
    id: 'download-bar',
    where: 'text',
    weight: 0.25,
    why: '有文档下载栏',
    pattern: /下载(?:本文档|积分|此文档|Word)|付费下载|点击下载(?:文档|本文)|立即下载|免费复制|一键复制|下載(?:本文檔|此文檔)/u,
  },
  {
    id: 'solicitation',
    where: 'text',
    weight: 0.35,
    why: '以资料、文稿为由招揽加微信、QQ或公众号',
    pattern:
      /(?:微信|Q\s?Q|公众号|公眾號|薇信|威信|扫码|客服)[^\n。]{0,30}(?:领取|获取|下载|索取|文稿|范文|课件|完整版|全文|代写|海量|領取)|(?:领取|获取|查阅|下载|代写|更多)[^\n。]{0,24}(?:加|关注|联系)[^\n。]{0,8}(?:微信|Q\s?Q|公众号|客服|老师)/iu,
  },
  {
    id: 'announced',
    where: 'text',
    weight: 0.35,
    why: '由小编“整理”的导语',
    pattern: /(?:小编|小編|本站|本网|网友|学习啦)[^\n。]{0,24}(?:整理|收集|搜集|精心准备|精心準備)/u,
  },
  {
    id: 'for-reference',
    where: 'text',
    weight: 0.15,
    why: '“仅供参考、欢迎阅读”一类的套话',
    pattern: /(?:仅供|僅供|供大家|供您)(?:参考|參考|借鉴)|(?:欢迎|歡迎)(?:大家)?(?:阅读|閱讀|借鉴)|希望(?:能|对)[^\n。]{0,10}帮/u,
  },
  {
    id: 'own-name',
    where: 'text',
    weight: 0.2,
    why: '站名自称范文、文秘、文库一类',
    pattern:
      /(?:文秘|范文|範文|公文|文库|文庫|材料|教案|作文|资料|论文|写作)(?:网|網|论坛|論壇|大全|之家|吧|屋|站)(?:\s|[，。、！：:)）】|_-]|$)/u,
  },
  {
    id: 'sample-title',
    where: 'title',
    weight: 0.25,
    why: '标题写着“精选N篇”一类',
    pattern:
      /[（([【](?:精选|通用|实用|推荐|热门|优秀|最新|集锦|合集|汇总|模板|精選|共)[^）)\]】\n]{0,8}[）)\]】]|[0-9一二三四五六七八九十]{1,3}篇$|范文(?:[0-9]{1,3}篇)?(?:$|[_-])/u,
  },
  {
    id: 'named-title',
    where: 'title',
    weight: 0.2,
    why: '页面标题以范文、文库一类站名结尾',
    pattern: /[-_|—][^-_|—]{0,14}(?:文秘|范文|範文|公文|文库|文庫|材料|教案|作文|资料|论文|写作|模板)[^-_|—]{0,6}$/u,
  },
  {
    id: 'host-word',
    where: 'host',
    weight: 0.2,
    why: '域名含范文、文库、文秘的拼音',
    pattern: /fanwen|wenku|wenmi|gongwen|zuowen|jiaoan|wendang|mishu|docs?(?:in|88|x)\b|xiezuo/iu,
  },
  { id: 'official', where: 'host', weight: -0.4, why: '政府、学校或机构的域名', pattern: /\.(?:gov|edu|mil|ac|org)(?:\.[a-z]{2})?$/iu },
];
