import type { Range } from '../model/range.ts';
import type { OwnNames } from '../voice/features.ts';
import type { ContextSign } from './weights.ts';

/** Institutions have mail at their own domain. */
const MAIL = /[\w.-]{1,40}@[\w.-]{3,40}/gu;
/** Longest unit in which a name is a sign. */
const LONGEST_NAMING = 300;

/** The names of the site and of the document that a block holds somewhere. */
export function namesIn(line: string, { siteNames, title }: OwnNames): OwnNames {
  const held = siteNames.filter((name) => line.includes(name));
  return { siteNames: held, title: title !== undefined && line.includes(title) ? title : undefined };
}

/** The signs of a unit, with those of the names that it holds. */
export function withNames(
  { siteNames, title }: OwnNames,
  folded: string,
  { start, end }: Range,
  signs: readonly ContextSign[],
): readonly ContextSign[] {
  if (end - start > LONGEST_NAMING || (siteNames.length === 0 && title === undefined)) return signs;
  const whole = folded.slice(start, end);
  const text = whole.includes('@') ? whole.replace(MAIL, '') : whole;
  const isOwnSite = siteNames.some((name) => text.includes(name));
  const isOwnTitle = title !== undefined && text.trim() !== title && text.includes(title);
  return [...signs, ...(isOwnSite ? (['ownSite'] as const) : []), ...(isOwnTitle ? (['ownTitle'] as const) : [])];
}
