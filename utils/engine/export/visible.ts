/** By code units, so that pairs of surrogates are among them: a quick look that spares most texts the thorough one. */
const SUSPECT = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/;

/** The text with U+FFFD for what no file should carry: control characters move terminals, and XML forbids them. Keeps the length. */
export function visible(text: string): string {
  // Under `u` a surrogate is one without its other half.
  return SUSPECT.test(text) ? text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd') : text;
}
