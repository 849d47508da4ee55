import { writeFileSync } from 'node:fs';
import { speakersOf } from '../utils/engine/classify/rule-index.ts';
import { NOTICES } from '../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../utils/engine/rules/rules.ts';
import { layOutNeeds, type NeedLayout } from '../utils/engine/text/need-layout.ts';

/** A layout as source. */
function sourceOf(layout: NeedLayout): string {
  const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  const fields = Object.entries(layout).map(([name, value]) => {
    const literal = typeof value === 'string' ? quoted(value) : String(value);
    return literal.length > 120 ? `  ${name}:\n    ${literal},` : `  ${name}: ${literal},`;
  });
  return `{\n${fields.join('\n')}\n}`;
}

writeFileSync(
  'utils/engine/rules/needs.ts',
  `import type { NeedLayout } from '../text/need-layout.ts';

/** Written by \`npm run needs\`: what the signs of the rules need. Where a pattern has changed since, it is read anew at every start. */
export const RULE_NEEDS: NeedLayout = ${sourceOf(layOutNeeds(speakersOf(RULES).map(({ sign }) => sign.pattern)))};
/** The same of notices. */
export const NOTICE_NEEDS: NeedLayout = ${sourceOf(layOutNeeds(NOTICES.map(({ pattern }) => pattern)))};
`,
);
