/** Whether the page is of a template-sharing site, and why; `score` is 0 to 1. */
export interface Detection {
  readonly isTemplateSite: boolean;
  readonly score: number;
  /** Id of a file in `utils/engine/sites/`. */
  readonly family?: string;
  readonly evidence: readonly string[];
}
