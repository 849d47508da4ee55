import { type Decisions, type Edit, NO_DECISIONS } from '../model/decisions.ts';
import type { Override, RuleId } from '../model/verdict.ts';

/** How a clip becomes a file; what is absent follows the settings. */
export interface Choices {
  /** Id of an exporter. */
  readonly format?: string;
  /** The file's name without its extension; empty or absent for the name made from the title. */
  readonly name?: string;
  /** Id of a target or a converter, as `choiceOf` reads it; absent for what the settings say. */
  readonly conversion?: string;
  readonly gapMarks?: boolean;
}

/** Rules that the reader switched for a whole site. */
export interface SiteRules {
  readonly keep: readonly RuleId[];
  readonly remove: readonly RuleId[];
}

/** One thing the reader did. `rule` switches a rule for the clip and its site; 'ask' gives it back its own mind. */
export type Step =
  | { readonly type: 'override'; readonly overrides: readonly Override[] }
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'rule'; readonly rule: RuleId; readonly effect: 'keep' | 'remove' | 'ask' }
  | { readonly type: 'choose'; readonly choices: Choices };

/** Everything the reader did to one clip, in order; the first `done` steps are in force, the rest can be done again. */
export interface History {
  /** The site's rules when the clip was made. */
  readonly rules: SiteRules;
  readonly steps: readonly Step[];
  readonly done: number;
}

export const NO_RULES: SiteRules = { keep: [], remove: [] };

/** A history in which nothing was done yet. */
export function newHistory(rules: SiteRules = NO_RULES): History {
  return { rules, steps: [], done: 0 };
}

/** Does one more thing; what was undone can't be done again after it. */
export function push(history: History, step: Step): History {
  const steps = [...history.steps.slice(0, history.done), step];
  return { ...history, steps, done: steps.length };
}

/** The history with another number of steps in force: one less undoes, one more does again, 0 undoes all. */
export function travel(history: History, done: number): History {
  return { ...history, done: Math.max(0, Math.min(done, history.steps.length)) };
}

/** What the steps in force amount to. */
export function decisionsOf(history: History): Decisions {
  const start: Decisions = { ...NO_DECISIONS, keepRules: history.rules.keep, removeRules: history.rules.remove };
  return inForce(history).reduce(decide, start);
}

/** What the reader chose for the file. */
export function choicesOf(history: History): Choices {
  return Object.assign({}, ...inForce(history).map((step) => (step.type === 'choose' ? step.choices : {})));
}

function inForce({ steps, done }: History): readonly Step[] {
  return steps.slice(0, done);
}

function decide(decisions: Decisions, step: Step): Decisions {
  if (step.type === 'override') return { ...decisions, overrides: [...decisions.overrides, ...step.overrides] };
  if (step.type === 'edit') return { ...decisions, edits: [...decisions.edits, { ...step.edit, after: decisions.overrides.length }] };
  if (step.type === 'title') return { ...decisions, title: step.title };
  if (step.type === 'rule') return { ...decisions, ...switched(decisions, step.rule, step.effect) };
  return decisions;
}

function switched({ keepRules, removeRules }: Decisions, rule: RuleId, effect: string): Pick<Decisions, 'keepRules' | 'removeRules'> {
  const [keep, remove] = [keepRules.filter((id) => id !== rule), removeRules.filter((id) => id !== rule)];
  return { keepRules: effect === 'keep' ? [...keep, rule] : keep, removeRules: effect === 'remove' ? [...remove, rule] : remove };
}
