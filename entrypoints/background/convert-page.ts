import { browser } from 'wxt/browser';
import { chooseConverter, type ScriptTarget, traditionalOf } from '../../utils/engine/text/converters.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { type PageChoice, sendToPage } from '../../utils/platform/messages.ts';
import { readerChoices } from '../../utils/platform/script-choice.ts';
import { readSettings } from '../../utils/platform/settings.ts';

const LANGUAGES: Readonly<Record<Exclude<ScriptTarget, 'keep'>, string>> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  'hant-tw': 'zh-Hant-TW',
  'hant-hk': 'zh-Hant-HK',
};

/** Shows a tab's live page in the other script, or in its own again. False when the browser lets no script into the tab. */
export async function convertPage(tabId: number): Promise<boolean> {
  const { theme } = await readSettings();
  const press = (): Promise<boolean | undefined> => sendToPage<boolean>(tabId, { type: 'page-script', theme });
  if (await press()) return true;
  const injected = await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/page-script.js'] }).then(
    () => true,
    () => false,
  );
  return injected && (await press()) === true;
}

/** How a page with such text is converted: Traditional to Simplified, Simplified to what the reader's language writes. */
export async function choosePageConversion(sample: string, lang: string): Promise<PageChoice> {
  const report = detectScript(sample, lang);
  const choices = readerChoices(await readSettings());
  const target = report.found === 'hans' ? traditionalOf(browser.i18n.getUILanguage()) : 'hans';
  const { id, why } = chooseConverter(report, { target, ...choices });
  if (!id) return { lang, why };
  const { register } = report;
  return { conversion: { id, ...choices, ...(register ? { register } : {}) }, lang: LANGUAGES[target], why };
}
