import type { Kind, RuleId } from './verdict.ts';

/** One thing to look for; it counts once for a unit however often it occurs. Negative weights are counter-signs. */
export interface Sign {
  readonly name: string;
  /** On folded text; bounded, flags `u` or `gu`. */
  readonly pattern: RegExp;
  readonly weight: number;
}

/** A rule adds up its signs over one unit of text: a whole block, a sentence with its end mark, or a bracket with its content. */
export interface Rule {
  readonly id: RuleId;
  readonly kind: Kind;
  /** One sentence for the reader, in Chinese. */
  readonly why: string;
  readonly scope: 'block' | 'sentence' | 'bracket';
  /** Longest unit in code units; longer ones are text. */
  readonly longest: number;
  readonly signs: readonly Sign[];
  /** Share of the signs of place and shape (head or tail, short, linked, repeated) that counts for this rule; 1 when absent. */
  readonly context?: number;
  readonly examples: { readonly fires: readonly string[]; readonly ignores: readonly string[] };
}
