/** Which script a text is written in; `mixed` holds both, `none` holds no Han character. */
export type Script = 'hans' | 'hant' | 'mixed' | 'ja' | 'none';

/**
 * Of Traditional text: the forms of Taiwan or Hong Kong, or of no region (`plain`); written Cantonese (`yue`);
 * mainland text that a converter gave Traditional script and Taiwan words (`machine`).
 */
export type ScriptVariant = 'tw' | 'hk' | 'plain' | 'machine' | 'yue';

/** What a text is about, as far as words differ by it. */
export type Register = 'office' | 'technical' | 'general';

/** The converters: `recovery` gives machine-converted mainland text its words back; the others are those of OpenCC by the same name. */
export type ConverterId = 'recovery' | 't2s' | 'tw2s' | 'tw2sp' | 'hk2s' | 's2t' | 's2tw' | 's2twp' | 's2hk';

export interface ScriptReport {
  readonly found: Script;
  readonly variant?: ScriptVariant;
  /** Only of machine-converted text, whose words it decides. */
  readonly register?: Register;
  /** What it was told by, for people: counts, and words of the text. */
  readonly evidence?: readonly string[];
  /** The converter that the text went through; absent when it is as it was. */
  readonly converted?: ConverterId;
  /** Why it was converted so, or why it was not though it was asked for. */
  readonly why?: string;
}
