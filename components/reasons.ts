import { USER_REASON } from '../utils/engine/user-rules/user-reason.ts';
import { REASONS, RULE_REASONS, SCRIPT_EVIDENCE } from './reasons-table.ts';
import type { Say } from './words.ts';

/** Why the engine did something, in the reader's language; what only this page's rules know stays in the engine's own words. */
export function reasonOf(say: Say, why: string): string {
  const key = REASONS[why];
  if (key) return say(key);
  return why.startsWith(USER_REASON) ? say('why_user', why.slice(USER_REASON.length)) : why;
}

/** What a rule takes out, in the reader's language. */
export function ruleName(say: Say, rule: string): string {
  const key = RULE_REASONS[rule] ?? RULE_REASONS[rule.split('/', 1)[0] ?? ''];
  return key ? say(key) : rule;
}

/** What a script was told by, in the reader's language. */
export function scriptEvidence(say: Say, line: string): string {
  for (const { form, key } of SCRIPT_EVIDENCE) {
    const [, ...values] = form.exec(line) ?? [];
    if (values.length > 0) return say(key, ...values.map((value) => value.replaceAll('、', say('listComma'))));
  }
  return line;
}
