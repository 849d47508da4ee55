import type { KeptText } from '../model/reading.ts';

/** Kinds by the word that ends a title, the more special ones first. */
const BY_TITLE: readonly (readonly [RegExp, string])[] = [
  [/(?:试题|试卷|练习题|测试题|考题|真题|题库|答案|习题)/u, '试题'],
  [/(?:合集|大全|[\d一二三四五六七八九十]篇)/u, '合集'],
  [/(?:合同|协议书?|契约)/u, '合同'],
  [/(?:教案|教学设计|说课稿|导学案|教学反思|课件)/u, '教案'],
  [/(?:会议纪要|纪要|会议记录)/u, '会议纪要'],
  [/(?:述职|述廉)/u, '述职报告'],
  [/(?:主持词|串词)/u, '主持词'],
  [/(?:讲话|講話|致辞|致詞|演讲|演講|发言|發言|致词|国旗下)/u, '讲话'],
  [/(?:申请书|申請書|申请|入党志愿|思想汇报)/u, '申请书'],
  [/(?:心得|体会|體會|感悟|读后感|观后感|讀後感|感想)/u, '心得体会'],
  [/(?:总结|總結|小结|回顾)/u, '总结'],
  [/(?:实施方案|工作方案|方案|预案|策划)/u, '方案'],
  [/(?:计划|計劃|规划|打算|要点)/u, '计划'],
  [/(?:通知|通告|公告|公示|启事)/u, '通知'],
  [/(?:请示|批复|函$|复函)/u, '公函'],
  [/(?:办法|条例|规定|制度|细则|章程|守则|规范|规程|职责)/u, '制度'],
  [/(?:报告|報告|汇报|调研|通报)/u, '报告'],
  [/(?:倡议书|承诺书|保证书|责任书|检讨书|委托书|证明|介绍信|邀请函)/u, '文书'],
  [/(?:感谢信|的信$|一封信|家书|慰问信|表扬信|书信)/u, '书信'],
  [/(?:简历|自我介绍|自我鉴定|自我评价)/u, '简历'],
  [/(?:论文|研究|探析|浅析|浅谈|探讨|分析|思考)/u, '论文'],
  [/(?:说明书|使用说明|操作指南|教程|攻略|怎么|如何)/u, '说明'],
  [/(?:作文|日记|记叙文|散文|随笔|故事|小说|第.{1,5}[章回])/u, '作文'],
];
/** How a text itself shows what it is, when the title doesn't. */
const BY_FORM: readonly (readonly [RegExp, string])[] = [
  [/^.{0,300}(?:同志们|各位(?:领导|代表|来宾|同事|老师|同学|嘉宾|委员)|同學們|同志們|女士们、先生们)[，,：:！!、]/su, '讲话'],
  [/^.{0,600}甲方.{0,400}乙方/su, '合同'],
  [/^.{0,600}教学目标/su, '教案'],
  [/^.{0,200}(?:尊敬的|敬爱的|亲爱的).{1,16}[：:]/su, '书信'],
];
const PUBLIC = new Set([
  '讲话',
  '总结',
  '方案',
  '计划',
  '通知',
  '报告',
  '述职报告',
  '制度',
  '合同',
  '会议纪要',
  '公函',
  '论文',
  '心得体会',
  '申请书',
  '教案',
  '主持词',
]);

/** What sort of document it is, in Chinese; undefined when neither title nor form says it. */
export function documentKind({ title, text }: Pick<KeptText, 'title' | 'text'>): string | undefined {
  const named = title ?? '';
  return BY_TITLE.find(([pattern]) => pattern.test(named))?.[1] ?? BY_FORM.find(([pattern]) => pattern.test(text.slice(0, 1600)))?.[1];
}

/** Whether the document is of a kind whose sentences end: no tale, diary or verse. */
export function isPublicWriting(kept: Pick<KeptText, 'title' | 'text'>): boolean {
  return PUBLIC.has(documentKind(kept) ?? '');
}
