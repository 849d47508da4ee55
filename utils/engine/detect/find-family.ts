import type { PageSigns } from '../model/page-signs.ts';
import type { SiteFamily } from '../model/site.ts';
import { isHostOf } from './known-host.ts';

/** A family that a page belongs to, and how that was seen. */
export interface FamilyFinding {
  readonly family: SiteFamily;
  readonly byHost: boolean;
  readonly signs: readonly string[];
}

/**
 * What one sign of each sort counts for, and what a family needs; a single class name is too common to tell.
 * A list of hosts that knows no structure gives way to a family that does.
 */
const HOST_POINTS = 4;
const GENERATOR_POINTS = 3;
const TOKEN_POINTS = 1;
const PHRASE_POINTS = 0.6;
const LEAST_POINTS = 2;

/** The family that most of the page's structure speaks for; at a tie the first by its id. */
export function findFamily(signs: PageSigns, families: readonly SiteFamily[]): FamilyFinding | undefined {
  const text = signs.lines.join('\n');
  let best: (FamilyFinding & { readonly points: number }) | undefined;
  for (const family of families) {
    const found = weigh(signs, family, text);
    if (found.points < LEAST_POINTS) continue;
    if (!best || found.points > best.points || (found.points === best.points && family.id < best.family.id)) best = found;
  }
  return best;
}

function weigh(signs: PageSigns, family: SiteFamily, text: string): FamilyFinding & { readonly points: number } {
  const byHost = isHostOf(signs.host, family.hosts ?? []);
  const generated = family.generator?.test(signs.generator) ?? false;
  const seen = (family.signTokens ?? []).filter((sign) => hasToken(signs.tokens, sign));
  const said = (family.phrases ?? []).filter((phrase) => text.includes(phrase));
  const points =
    (byHost ? (family.signTokens ? HOST_POINTS : LEAST_POINTS) : 0) +
    (generated ? GENERATOR_POINTS : 0) +
    seen.length * TOKEN_POINTS +
    said.length * PHRASE_POINTS;
  return { family, byHost, signs: [...seen, ...said], points };
}

function hasToken(tokens: ReadonlySet<string>, sign: string): boolean {
  if (!sign.endsWith('*')) return tokens.has(sign);
  const start = sign.slice(0, -1);
  for (const token of tokens) if (token.startsWith(start)) return true;
  return false;
}
