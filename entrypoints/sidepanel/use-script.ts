import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ScriptCardProps } from '../../components/review/script-card.tsx';
import { choicesOf } from '../../utils/engine/review/history.ts';
import { CONVERTERS, type ConverterEntry, choiceOf, traditionalOf } from '../../utils/engine/text/converters.ts';
import { askDesk, type ConversionReport } from '../../utils/platform/desk.ts';
import { alwaysConvert, scriptChoice, siteOf } from '../../utils/platform/script-choice.ts';
import { changeSettings, type Settings } from '../../utils/platform/settings.ts';
import { say } from './say.ts';
import type { ClipState, OpenClip } from './use-clip.ts';

/** The card that tells a clip's script, and what of it the settings and its reader chose. */
export function useScript({ history, record, review }: OpenClip, { act }: ClipState, settings: Settings): ScriptCardProps {
  const [conversion, setConversion] = useState<ConversionReport>();
  const chosen = chosenConversion({ history, record, review }, settings);
  const { script, scriptSites, scriptPhrases, scriptQuotes, scriptWords } = settings;
  const used = conversion?.script.converted;
  const target = CONVERTERS.find(({ id }) => id === used)?.target;
  const site = siteOf(record.url);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the background reads the history and the settings by itself
  useEffect(() => {
    let isCurrent = true;
    const show = (report: ConversionReport | undefined): void => {
      if (isCurrent) setConversion(report);
    };
    if (choiceOf(chosen)?.target === 'keep') show(undefined);
    else askDesk('conversion', { id: record.id }).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [record.id, history, chosen, scriptPhrases, scriptQuotes, scriptWords]);
  return {
    script: review.script,
    conversion,
    language: browser.i18n.getUILanguage(),
    settings: {
      preferences: { script, scriptSites, scriptPhrases, scriptQuotes, scriptWords },
      onSet: (change) => void changeSettings(change),
      onExport: saveWords,
    },
    always: [
      ...(site !== undefined && scriptChoice(settings, record.url).target !== target ? (['site'] as const) : []),
      ...(settings.script === target ? [] : (['everywhere'] as const)),
    ],
    onAlways: (where) => target && void alwaysConvert(target, where === 'site' ? site : undefined),
    onChoose: (target) => act({ type: 'choose', choices: { conversion: target } }),
  };
}

/** Name of the conversion that is in force for a clip. */
export function chosenConversion({ history, record }: OpenClip, settings: Settings): string {
  return choicesOf(history).conversion ?? scriptChoice(settings, record.url).target;
}

/** The conversions to choose from; none where nothing can be converted. */
export function conversionsOf({ review }: OpenClip): readonly { readonly id: string; readonly label: string }[] {
  const { found } = review.script;
  if (found === 'ja' || found === 'none') return [];
  const isTarget = ({ target }: ConverterEntry): boolean => (found === 'hans' ? target !== 'hans' : target === 'hans');
  const best =
    found === 'hans'
      ? { id: traditionalOf(browser.i18n.getUILanguage()), label: say('scriptAutoHant') }
      : { id: 'hans', label: say('scriptAuto') };
  const others = CONVERTERS.filter(isTarget).map(({ id }) => ({ id, label: say(`converter_${id}`) }));
  return [{ id: 'keep', label: say('scriptOriginal') }, best, ...others];
}

/** Saves the dictionary as a file. */
export function saveWords(words: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }));
  link.download = `${say('wordsFile')}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}
