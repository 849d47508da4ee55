import type { Rule } from '../model/rule.ts';
import { NOTICES } from './notice-patterns.ts';

/** Says that the text is withheld; also what the report on completeness goes by. */
const withheld: Rule['signs'] = [
  { name: 'withheld, surely', pattern: anyOf(true), weight: 0.95 },
  { name: 'withheld', pattern: anyOf(false), weight: 0.7 },
];

const signs: Rule['signs'] = [
  ...withheld,
  { name: 'trial end', pattern: /(?:试读|预览|免费(?:阅读|试读)|试看)(?:部分)?(?:已?结束|完毕|到此|内容到)/u, weight: 1 },
  {
    name: 'number pair',
    pattern:
      /(?:全文|共|总)(?:共|约)?\s?\d{2,7}\s?字.{0,16}(?:显示|展示|可见|阅读|当前|免费)|(?:显示|展示|当前显示)\s?\d{1,6}\s?字|省略\s?\d{1,6}\s?字/u,
    weight: 1,
  },
  {
    name: 'pages left',
    pattern:
      /(?:还剩|剩余|还有|尚有|余下)\s?[\d一二三四五六七八九十]{1,4}\s?(?:[页p]|张(?=.{0,4}未)).{0,4}(?:未读|未阅|未显|可读)?|已?阅读\s?\d{1,4}\s?页|(?:提供|支持|可)\s?\d{1,3}\s?页(?:在线)?预览|(?:最多|仅|只能)(?:可)?预览|前\s?\d{1,3}\s?页(?:免费|预览)/u,
    weight: 0.85,
  },
  {
    name: 'gate',
    pattern:
      /(?:登录|登陆|注册|付费|购买|充值|购买|开通|升级|成为|扫码|关注|下载|微信).{0,14}(?:查看|阅读|浏览|看|获取|显示|解锁|可见|下载)(?:全文|全部|完整|剩余|余下|更多|后续|隐藏|原文|其余)|(?:查看|查阅|阅读|浏览|获取|解锁|下载).{0,4}(?:全文|完整(?:版|内容)|剩余|隐藏内容|余下).{0,12}(?:请|需|加|登录|会员|下载|扫码|付费|关注)/u,
    weight: 1,
  },
  {
    name: 'members',
    pattern:
      /(?:正式)?会员(?:可|才能|方可|专享|免费).{0,6}(?:完整)?(?:阅读|查看|浏览|下载)|会员(?:可|才能).{0,4}全[篇文部]|(?:仅|只)(?:对)?(?:会员|登录用户|vip)(?:可见|开放)/u,
    weight: 0.9,
  },
  {
    name: 'unfinished',
    pattern: /^[(（\s…]{0,4}(?:未完|本章未完|本文未完|文章未完|内容未完)(?!成|善|全|结|工|待)|此处(?:内容)?(?:已)?(?:隐藏|省略\d)/u,
    weight: 0.85,
  },
  {
    name: 'rest',
    pattern:
      /(?:剩余|余下|其余|后面|隐藏|更多|全部|完整)(?:的)?(?:内容|部分|正文|章节|页).{0,10}(?:请|需要?|须|已|隐藏|下载|登录|未显示|点击)/u,
    weight: 0.7,
  },
  { name: 'partial', pattern: /论文部分内容阅读|部分内容(?:预览|阅读)|节选预览|^以上为(?:预览|部分)/u, weight: 0.9 },
  { name: 'unread', pattern: /未(?:读|显示)(?:内容|部分|页)?.{0,4}(?:继续|请)?|继续(?:免费)?阅读/u, weight: 0.5 },
  {
    name: 'read more',
    pattern:
      /^[\s[>.·…▼↓v(]{0,6}请?(?:点击|点此|展开|显示|查看|阅读|继续)?(?:此处)?(?:展开|阅读|查看|显示|继续)(?:全文|全部|更多|完整|剩余|原文|余下)(?:内容|文章|全文|部分|正文)?[\s\]>.·…▼↓»v)]{0,6}$|^[[(]?(?:详细|查看详情|全文阅读|展开|收起|更多)[\])]?[>»\s]{0,4}$/u,
    weight: 1,
  },
  { name: 'continue button', pattern: /^[>\s]{0,6}(?:点击)?(?:继续阅读|下一页继续|进入下一页)/u, weight: 0.8 },
  { name: 'exercise', pattern: /多少[页字篇]|几[页个]|[？?]\s?$/u, weight: -0.9 },
  { name: 'prose', pattern: /我们|同志|工作|同学|老师|制度|规定|应当|图书/u, weight: -0.35 },
];

export const TRUNCATION: readonly Rule[] = [
  {
    id: 'truncation/notice',
    kind: 'truncation',
    why: '网站截断正文的提示',
    scope: 'sentence',
    longest: 120,
    signs,
    examples: {
      fires: [
        '......试读结束......',
        '仅展示1200字,全文共5600字',
        '还剩13页未读，继续阅读',
        '登录后查看全文',
        '点击阅读全文',
        '(未完,全文共8000字,当前显示1500字)',
      ],
      ignores: [
        '工程至今尚未完全竣工。',
        '全文共分五章，约三千字，现提交大家讨论。',
        '读者登录系统后可以查看借阅记录。',
        '未完待续的故事总是动人。',
      ],
    },
  },
  {
    id: 'truncation/bracket',
    kind: 'truncation',
    why: '括号里的截断提示',
    scope: 'bracket',
    longest: 100,
    signs: [...signs, { name: 'bracket', pattern: /^[([]/u, weight: 0.15 }],
    examples: {
      fires: ['（余下部分已隐藏，会员可看全文）', '(未完,全文共8000字,当前显示1500字)'],
      ignores: ['（略）', '（全文详见附件）'],
    },
  },
];

function anyOf(sure: boolean): RegExp {
  return new RegExp(
    NOTICES.filter((notice) => notice.sure === sure)
      .map(({ pattern }) => `(?:${pattern.source})`)
      .join('|'),
    'u',
  );
}
