import type { PageSnapshot } from '../model/snapshot.ts';
import type { BlockShape } from './block-score.ts';
import type { Run } from './maximum-run.ts';

const HEADING =
  /^(?:用户|会员|账号|帐号|手机|欢迎|请)?\s?(?:登录|登陆|注册|找回密码|重置密码)(?:.{0,12}(?:网|库|站|论坛|中心|平台|系统|账号|帐号|会员|页面?))?(?:\s?[-_|–—].*)?$/u;
const ADVICE = /密码|验证码|账号|帐号|登录|注册/u;
/** A log-in page gives a few lines of advice at most, in characters. */
const MOST_ADVICE = 400;

/** Whether a page with little prose asks its visitor to log in: its title or heading says nothing else, and it speaks of accounts. */
export function isLogInPage({ blocks, containers, meta, text }: PageSnapshot, shapes: readonly BlockShape[], run: Run): boolean {
  const prose = shapes.slice(run.first, run.last).reduce((sum, { characters }) => sum + characters, 0);
  if (prose > MOST_ADVICE) return false;
  const headings = blocks.filter(({ tag }) => /^h[1-3]$/u.test(tag)).map(({ start, end }) => text.slice(start, end).trim());
  if (![meta.title ?? '', ...headings].some((line) => HEADING.test(line))) return false;
  const hasForm = containers.some(({ tag }) => tag === 'form');
  const advice = blocks.slice(run.first, run.last).filter(({ start, end }) => ADVICE.test(text.slice(start, end))).length;
  return advice >= (hasForm ? 1 : 2);
}
