/** Half-open [start, end), in UTF-16 code units; of `PageSnapshot.text` unless its owner says otherwise. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
