/** Whether a text is the name of a host, with or without a port. */
export function isHost(text: string): boolean {
  return /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}(?::\d{1,5})?$/u.test(text);
}
