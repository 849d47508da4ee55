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

/** Adds a rule that is on, in place of one that says the same; answers with its id. */
export async function addUserRule({ kind, value, host }: Pick<UserRule, 'kind' | 'value' | 'host'>): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8);
  const added = { kind, value, ...(host === undefined ? {} : { host }), id, isOn: true };
  const isOther = (rule: UserRule): boolean => rule.kind !== kind || rule.value !== value || rule.host !== host;
  await changeSettings(({ userRules }) => ({ userRules: [...userRules.filter(isOther), added] }));
  return id;
}

/** Takes a rule back. */
export async function removeUserRule(id: string): Promise<void> {
  await changeSettings(({ userRules }) => ({ userRules: userRules.filter((rule) => rule.id !== id) }));
}
