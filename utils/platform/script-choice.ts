import type { ClipChoice } from '../engine/convert/convert-clip.ts';
import { parseUserWords } from '../engine/convert/user-words.ts';
import type { Clip } from '../engine/model/clip.ts';
import type { ScriptTarget } from '../engine/text/converters.ts';
import { changeSettings, type Settings } from './settings.ts';
import { inWorkshop } from './workshop.ts';

/** What the reader chose for clips of a page, from the settings for its site or for all pages. */
export function scriptChoice(settings: Settings, address: string | null | undefined): ClipChoice {
  const site = siteOf(address);
  const target = site === undefined ? undefined : settings.scriptSites[site];
  return { target: target ?? settings.script, ...readerChoices(settings) };
}

/** What the reader chose for every conversion. */
export function readerChoices({
  scriptWords,
  scriptQuotes,
  scriptPhrases,
}: Settings): Required<Pick<ClipChoice, 'words' | 'quotes' | 'phrases'>> {
  return { words: parseUserWords(scriptWords).pairs, quotes: scriptQuotes, phrases: scriptPhrases };
}

/** The clip as the choice wants it; conversions run where their dictionaries are. */
export async function inScript(clip: Clip, choice: ClipChoice): Promise<Clip> {
  return choice.target === 'keep' ? clip : inWorkshop((run) => run('script', { clip, choice }));
}

/** From now on clips of this site, or of all pages, are converted so. */
export async function alwaysConvert(target: ScriptTarget, site: string | undefined): Promise<void> {
  await changeSettings(({ scriptSites }) =>
    site === undefined ? { script: target, scriptSites: {} } : { scriptSites: { ...scriptSites, [site]: target } },
  );
}

/** What settings know a site by; undefined where there is none, as for files. */
export function siteOf(address: string | null | undefined): string | undefined {
  return (address && URL.canParse(address) && new URL(address).hostname) || undefined;
}
