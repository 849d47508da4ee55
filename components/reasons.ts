import { USER_REASON } from '../utils/engine/user-rules/user-reason.ts';
import { REASONS } from './reasons-table.ts';
import type { Say } from './words.ts';

/** Why the engine did something, in the reader's language; what only this page's rules know stays in the engine's own words. */
export function reasonOf(say: Say, why: string): string {
  const key = REASONS[why];
  if (key) return say(key);
  return why.startsWith(USER_REASON) ? say('why_user', why.slice(USER_REASON.length)) : why;
}
