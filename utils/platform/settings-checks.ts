import { COPY_VARIANTS } from '../engine/export/clipboard.ts';
import { EXPORTERS } from '../engine/export/exporters.ts';
import { KINDS } from '../engine/model/verdict.ts';
import { SCRIPT_TARGETS } from '../engine/text/converters.ts';
import { faultOf } from '../engine/user-rules/user-verdicts.ts';
import { CLASHES } from './downloads.ts';
import type { Settings } from './setting-defaults.ts';

/** Whether a value from a file may stand in the settings. */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);

const isRule: Check = (value) =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.value) &&
  oneOf(['text', 'line', 'element'])(value.kind) &&
  (value.host === undefined || isText(value.host)) &&
  isFlag(value.isOn) &&
  // The parts were just checked.
  faultOf(value as { kind: 'text'; value: string }) === undefined;
const isSiteRules: Check = (value) => isRecord(value) && listOf(isText)(value.keep) && listOf(isText)(value.remove);

/** What each setting may be. */
export const SETTINGS_CHECKS: Readonly<Record<keyof Settings, Check>> = {
  format: oneOf(EXPORTERS.map(({ id }) => id)),
  layout: oneOf(['official', 'plain']),
  note: isFlag,
  gapMarks: isFlag,
  name: isText,
  folder: isText,
  clash: oneOf(CLASHES),
  copyAs: oneOf(COPY_VARIANTS),
  copySource: isFlag,
  onClick: oneOf(['save', 'preview']),
  theme: oneOf(['system', 'light', 'dark']),
  keptKinds: listOf(oneOf(KINDS)),
  keepClips: isFlag,
  siteRules: recordOf(isSiteRules),
  siteViews: recordOf(oneOf(['xray', 'clean'])),
  script: oneOf(SCRIPT_TARGETS),
  scriptSites: recordOf(oneOf(SCRIPT_TARGETS)),
  scriptPhrases: isFlag,
  scriptQuotes: isFlag,
  scriptWords: isText,
  quietSites: listOf(isText),
  userRules: listOf(isRule),
  joinPages: isFlag,
  maskReports: isFlag,
};

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
