import { readSigns } from '../../utils/dom/read-signs.ts';
import { weighPage } from '../../utils/engine/detect/weigh-page.ts';

/** Words that a page of the kind holds; looking for them in every text is the least that detection can do. */
const WORDS = /试读结束|加微信|下载本文档|小编|仅供参考|由会员分享|会员|侵权/u;

/** One walk over the texts with one pattern. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (WORDS.test((node as Text).data)) found += 1;
  return found;
}

/** What the script of listed sites does. */
function detection(): number {
  return weighPage(readSigns(document, location.hostname)).score;
}

Object.assign(globalThis, { bench: { floor, detection } });
