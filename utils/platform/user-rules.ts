import { type Decisions, NO_DECISIONS } from '../engine/model/decisions.ts';
import type { UserRule } from '../engine/model/user-rule.ts';
import { parseUrl } from '../engine/text/urls.ts';
import { changeSettings, readSettings } from './settings.ts';

/** Decisions with what the reader wants on all pages: kinds that are kept, and own rules for the page. */
export async function withUserRules(url: string | undefined, decisions: Decisions = NO_DECISIONS): Promise<Decisions> {
  const host = parseUrl(url ?? '')?.host;
  const { userRules, keptKinds } = await readSettings();
  return { ...decisions, keepKinds: keptKinds, userRules: userRules.filter((rule) => rule.host === undefined || rule.host === host) };
}

/** Adds a rule that is on; one that says the same is switched on instead. */
export async function addUserRule(rule: Pick<UserRule, 'kind' | 'value' | 'host'>): Promise<void> {
  const { userRules } = await readSettings();
  const others = userRules.filter(({ kind, value, host }) => kind !== rule.kind || value !== rule.value || host !== rule.host);
  await changeSettings({ userRules: [...others, { ...rule, id: crypto.randomUUID().slice(0, 8), isOn: true }] });
}
