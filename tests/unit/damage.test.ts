import { expect, test } from 'vitest';
import { findDamage } from '../../utils/engine/assess/find-damage.ts';

test.each([
  ['a question mark inside a sentence is a lost character', '要发挥本地的资源禀?,走特色路子。', 'lost', '禀?'],
  ['a few letters inside a Han word are damage', '不断完善孵化载qws,提升服务水平。', 'damaged', '载qws,'],
  ['the replacement character is damage', '各乡镇要\ufffd紧落实。', 'damaged', '\ufffd'],
  ['crosses in the place of a name are a placeholder', '我是××林场的护林员。', 'placeholder', '××'],
  ['a year with crosses is a placeholder', '20xx年的任务已经完成。', 'placeholder', '20xx'],
  ['a line to fill in is a placeholder', '甲方：______（盖章）', 'placeholder', '______'],
  ['dots in shell brackets are a placeholder', '在〔...〕市工作会议上', 'placeholder', '〔...〕'],
] as const)('%s', (_, text, kind, quote) => {
  expect(findDamage(text)).toEqual([{ kind, at: text.indexOf(quote), quote }]);
});

test.each([
  ['a question stays silent', '完成任务靠什么?靠实干。'],
  ['a question before a comma stays silent', '难道我们不着急吗?,他问。'],
  ['units and abbreviations stay silent', '全长3km的路、手机app里的通知。'],
  ['plain prose stays silent', '今天开会，主要是部署工作。'],
])('%s', (_, text) => {
  expect(findDamage(text)).toEqual([]);
});
