/** Something that a reader wants removed always. It is literal text or a selector, never a program. */
export interface UserRule {
  readonly id: string;
  /** `text`: the words themselves, or the whole line that holds them; `element`: all that stands in such elements. */
  readonly kind: 'text' | 'line' | 'element';
  /** Literal text in which `*` stands for anything within a line, or a selector of tags, ids and classes. */
  readonly value: string;
  /** Name of the host it holds on; absent for all sites. */
  readonly host?: string;
  readonly isOn: boolean;
}
