import type { SiteFamily } from '../model/site.ts';
import type { PageSnapshot } from '../model/snapshot.ts';

/** A family that a page belongs to, and how that was seen. */
export interface FamilyFinding {
  readonly family: SiteFamily;
  readonly byHost: boolean;
  readonly signs: readonly string[];
}

/** What one sign of each sort counts for, and what a family needs; a single class name is too common to tell. */
const HOST_POINTS = 4;
const GENERATOR_POINTS = 3;
const TOKEN_POINTS = 1;
const PHRASE_POINTS = 0.6;
const LEAST_POINTS = 2;

/** The family that most of the page's structure speaks for; at a tie the first by its id. */
export function findFamily(snapshot: PageSnapshot, families: readonly SiteFamily[], host: string): FamilyFinding | undefined {
  const tokens = [...pageTokens(snapshot)];
  let best: (FamilyFinding & { readonly points: number }) | undefined;
  for (const family of families) {
    const found = weigh(snapshot, family, host, tokens);
    if (found.points < LEAST_POINTS) continue;
    if (!best || found.points > best.points || (found.points === best.points && family.id < best.family.id)) best = found;
  }
  return best;
}

function weigh(
  snapshot: PageSnapshot,
  family: SiteFamily,
  host: string,
  tokens: readonly string[],
): FamilyFinding & { readonly points: number } {
  const byHost = (family.hosts ?? []).some((name) => host === name || host.endsWith(`.${name}`));
  const generated = family.generator?.test(snapshot.meta.generator ?? '') ?? false;
  const seen = (family.signTokens ?? []).filter((sign) =>
    sign.endsWith('*') ? tokens.some((token) => token.startsWith(sign.slice(0, -1))) : tokens.includes(sign),
  );
  const said = (family.phrases ?? []).filter((phrase) => snapshot.text.includes(phrase));
  const points = (byHost ? HOST_POINTS : 0) + (generated ? GENERATOR_POINTS : 0) + seen.length * TOKEN_POINTS + said.length * PHRASE_POINTS;
  return { family, byHost, signs: [...seen, ...said], points };
}

function pageTokens(snapshot: PageSnapshot): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { id, classes } of snapshot.containers) {
    if (id) tokens.add(`#${id}`);
    for (const name of classes) tokens.add(`.${name}`);
  }
  return tokens;
}
