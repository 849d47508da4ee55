/** The text with U+FFFD for what no file should carry: control characters move terminals, and XML forbids them. Keeps the length. */
export function visible(text: string): string {
  // Under `u` a surrogate is one without its other half.
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}
