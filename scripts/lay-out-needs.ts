import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PAGERS } from '../utils/engine/assess/find-pager.ts';
import { STYLES } from '../utils/engine/assess/find-pieces.ts';
import { speakersOf } from '../utils/engine/classify/rule-index.ts';
import { NOTICES } from '../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../utils/engine/rules/rules.ts';
import { layOutNeeds, type NeedLayout } from '../utils/engine/text/need-layout.ts';

/** A layout as source. */
function sourceOf(layout: NeedLayout): string {
  const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  const fields = Object.entries(layout).map(
    ([name, value]) => `    ${name}: ${typeof value === 'string' ? quoted(value) : String(value)},`,
  );
  return `{\n${fields.join('\n')}\n  }`;
}

/** The lists of patterns that an index looks up, by name. */
export const LISTS: Readonly<Record<string, readonly RegExp[]>> = {
  rules: speakersOf(RULES).map(({ sign }) => sign.pattern),
  notices: NOTICES.map(({ pattern }) => pattern),
  pagers: PAGERS,
  styles: STYLES,
};

/** The file that holds what all lists need. */
function needsSource(): string {
  const layouts = Object.entries(LISTS).map(([name, patterns]) => `  ${name}: ${sourceOf(layOutNeeds(patterns))},\n`);
  return `import type { NeedLayout } from '../text/need-layout.ts';

/** What lists of patterns need, written by \`npm run needs\`. A list that is absent, or has changed since, is read at every start. */
export const NEEDS: Readonly<Record<string, NeedLayout>> = {
${layouts.join('')}};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('utils/engine/rules/needs.ts', needsSource());
