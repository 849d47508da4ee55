/** The least that any cleaner does: sees every text node once and tests one pattern on it. */
const NOISE = /(?:加|添加|扫码|关注).{0,6}(?:微信|公众号|qq)|(?:下载|查看)(?:全文|原文)|版权(?:所有|归)|免责声明|上一篇|下一篇/u;

function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) if (NOISE.test(node.data)) found += 1;
  return found;
}

Object.assign(globalThis, { runFloor: floor });
